// Opens GraphiQL on the query that its address brings, or else on the example queries, each in a tab of its own.
/* global React, ReactDOM, GraphiQL */

const EXAMPLES = ['who-adopted-pytorch', 'an-article-and-its-neighbours', 'from-openai-to-tensorflow'];

async function example(name) {
  const answer = await fetch(`/assets/queries/${name}.graphql`);
  return { query: await answer.text() };
}

// The token that the explorer keeps for this tab; any other goes into the pane of headers.
const token = sessionStorage.getItem('newsgraph.token');
const headers = token ? { defaultHeaders: JSON.stringify({ Authorization: `Bearer ${token}` }) } : {};
const address = new URLSearchParams(location.search);
const brought = address.has('query')
  ? { query: address.get('query'), variables: address.get('variables') ?? '' }
  : null;
const examples = await Promise.all(EXAMPLES.map(example));
const page = React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
  defaultTabs: brought ? [brought, ...examples] : examples,
  // Tabs that are kept from before win over `defaultTabs`; these two win over all.
  ...(brought ?? {}),
  ...headers,
  shouldPersistHeaders: false,
});
ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
