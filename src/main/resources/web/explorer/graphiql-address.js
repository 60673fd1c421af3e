// Where GraphiQL opens with the query that the view stands on.
import { graphRequest } from './graph-request.js';
import { timelineQuery } from './queries.js';

export function graphiQlAddress({ state, data }) {
  const { query, variables } =
    state.view === 'graph'
      ? graphRequest(state)
      : timelineQuery(data.things ?? [], {
          kinds: state.kinds,
          from: state.from,
          to: state.to,
          bucket: state.bucket,
          first: 100,
        });
  return `/graphiql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables, null, 2))}`;
}
