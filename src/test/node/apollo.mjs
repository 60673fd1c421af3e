// Pages through a connection with Apollo Client, its cache and persisted queries: node apollo.mjs http://127.0.0.1:8080
// Prints the names that its cache has in the end, and how many requests were documents sent in full.
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';

let whole = 0;
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const counted = (address, request) => {
  whole += JSON.parse(request.body).query === undefined ? 0 : 1;
  return fetch(address, request);
};
const client = new ApolloClient({
  link: ApolloLink.from([
    new PersistedQueryLink({ sha256 }),
    new HttpLink({ uri: `${process.argv[2]}/graphql`, fetch: counted }),
  ]),
  cache: new InMemoryCache({
    possibleTypes: { Entity: ['Organisation', 'Framework', 'Topic', 'Person', 'Provider'] },
    typePolicies: { Framework: { fields: { adopters: relayStylePagination() } } },
  }),
});
const query = gql`
  query Adopters($name: String!, $after: String) {
    framework(name: $name) {
      id
      adopters(first: 1, after: $after) { edges { cursor node { id name } } pageInfo { hasNextPage endCursor } }
    }
  }
`;
const variables = { name: 'PyTorch' };
const watched = client.watchQuery({ query, variables });
const subscription = watched.subscribe(() => {});
let page = (await client.query({ query, variables })).data.framework.adopters.pageInfo;
while (page.hasNextPage) {
  const { data } = await watched.fetchMore({ variables: { after: page.endCursor } });
  page = data.framework.adopters.pageInfo;
}
subscription.unsubscribe();
const { framework } = client.readQuery({ query, variables });
console.log(`${framework.adopters.edges.map((edge) => edge.node.name).join(', ')}; ${whole} in full`);
