// Opens GraphiQL on the example queries, each in a tab of its own.
/* global React, ReactDOM, GraphiQL */

const EXAMPLES = ['who-adopted-pytorch', 'an-article-and-its-neighbours', 'from-openai-to-tensorflow'];

async function query(name) {
  const answer = await fetch(`/assets/queries/${name}.graphql`);
  return answer.text();
}

const queries = await Promise.all(EXAMPLES.map(query));
const page = React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
  defaultTabs: queries.map((text) => ({ query: text })),
  shouldPersistHeaders: false,
});
ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
