// Follows by one connection with graphql-sse, while it asks and loads by it: node shared-stream.mjs http://127.0.0.1:8080 TOKEN
// Prints what a query and a mutation are answered with, the label of the event that is told, and what is refused.
import { createClient } from 'graphql-sse';

const [address, token] = process.argv.slice(2);
// An operation that is accepted follows: what is loaded after the third (a query, two subscriptions) is told.
let accept;
let accepted = 0;
const following = new Promise((resolve) => (accept = resolve));
async function counted(...request) {
  const answer = await fetch(...request);
  if (answer.status === 202 && ++accepted === 3) accept();
  return answer;
}
const client = createClient({
  url: `${address}/graphql/stream`,
  singleConnection: true,
  lazy: false,
  retryAttempts: 0,
  fetchFn: counted,
  headers: { Authorization: `Bearer ${token}` },
});
const documents = [
  { name: 'a.md', text: '---\ntitle: A move\ndate: 2020-01-30\n---\nOpenAI moved from TensorFlow to PyTorch.\n' },
];
const only = async (request) => (await client.iterate(request).next()).value.data;

const asked = await only({ query: '{ __typename }' });
const events = client.iterate({ query: 'subscription { eventRecorded(organisation: "OpenAI") { event { label } } }' });
const told = events.next();
const second = client.iterate({ query: 'subscription { articleLoaded { article { title } } }' });
const alsoTold = second.next();
await following;
const loaded = await only({
  query: 'mutation ($documents: [DocumentInput!]!) { load(documents: $documents) { report { loaded } } }',
  variables: { documents },
});
const parts = [
  asked.__typename,
  loaded.load.report.loaded,
  (await told).value.data.eventRecorded.event.label,
  (await alsoTold).value.data.articleLoaded.article.title,
];
await events.return();
const refused = await only({ query: '{ nothing }' }).catch((problem) => problem.constructor.name);
client.dispose();
console.log([...parts, refused].join('; '));
