// Follows what is loaded with graphql-sse while it loads a document: node stream.mjs http://127.0.0.1:8080 TOKEN
// Prints what a query is answered with, and the label of the first event that it is told of.
import { createClient } from 'graphql-sse';

const [address, token] = process.argv.slice(2);
const client = createClient({ url: `${address}/graphql/stream`, retryAttempts: 0 });
const text = '---\ntitle: A move\ndate: 2020-01-30\n---\nOpenAI moved from TensorFlow to PyTorch.\n';
const load = (documents) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: 'mutation ($documents: [DocumentInput!]!) { load(documents: $documents) { report { loaded } } }',
      variables: { documents },
    }),
  });

const asked = await client.iterate({ query: '{ __typename }' }).next();
const events = client.iterate(
  { query: 'subscription { eventRecorded(organisation: "OpenAI") { event { label } } }' },
  { connected: () => load([{ name: 'a.md', text }]) },
);
const told = await events.next();
await events.return();
console.log(`${asked.value.data.__typename}; ${told.value.data.eventRecorded.event.label}`);
