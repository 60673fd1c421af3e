// What to choose when a view is to start anew from one thing: the look stays, what belonged to the old focus goes.
export function startFrom(state, id) {
  return {
    focus: [id],
    span: null,
    from: '',
    to: '',
    pick: '',
    open: [],
    path: [],
    start: '',
    pins: {},
    lanes: '',
    q: '',
    rels: state.focus[0]?.split(':')[0] === id.split(':')[0] ? state.rels : [],
  };
}
