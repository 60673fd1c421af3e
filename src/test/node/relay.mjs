// Compiles a page of Relay's against the served schema: node relay.mjs http://127.0.0.1:8080 folder
// Leaves the manifest of its documents in the folder, and prints the id of the page's query.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import relay from 'relay-compiler';

const [address, folder] = process.argv.slice(2);
const schema = await (await fetch(`${address}/schema.graphql`)).text();
mkdirSync(join(folder, 'src'), { recursive: true });
writeFileSync(join(folder, 'schema.graphql'), schema);
writeFileSync(join(folder, 'src', 'FrameworkPage.js'), `
const query = graphql\`
  query FrameworkPageQuery($name: String!) { framework(name: $name) { name ...FrameworkPage_adopters } }
\`;
const adopters = graphql\`
  fragment FrameworkPage_adopters on Framework
  @refetchable(queryName: "FrameworkPageAdoptersQuery")
  @argumentDefinitions(first: {type: "Int", defaultValue: 2}, after: {type: "String"}) {
    adopters(first: $first, after: $after) @connection(key: "FrameworkPage_adopters") {
      edges { properties { since } node { name } }
    }
  }
\`;
`);
writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
  src: './src',
  schema: './schema.graphql',
  language: 'javascript',
  persistConfig: { file: './documents/relay.json', algorithm: 'SHA256' },
}));
mkdirSync(join(folder, 'documents'), { recursive: true });
writeFileSync(join(folder, 'documents', 'relay.json'), '{}');
console.error(String(execFileSync(relay, ['relay.config.json'], { cwd: folder })));
const documents = JSON.parse(readFileSync(join(folder, 'documents', 'relay.json')));
console.log(Object.keys(documents).find((id) => documents[id].startsWith('query FrameworkPageQuery')));
