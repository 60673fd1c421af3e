// Asks a GraphQL endpoint what GraphQL over HTTP demands: node audit.mjs http://127.0.0.1:8080/graphql
// Prints each audit that does not pass, then how many did; fails unless all do.
import { auditServer } from 'graphql-http';

const results = await auditServer({ url: process.argv[2] });
const failed = results.filter((result) => result.status !== 'ok');
for (const { id, status, name, reason } of failed) {
  console.log(`${id} ${status}: ${name}: ${reason}`);
}
console.log(`${results.length - failed.length} of ${results.length} audits pass`);
process.exitCode = failed.length === 0 ? 0 : 1;
