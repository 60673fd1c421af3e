// Asks /graphql. What goes wrong is a Trouble, which says what happened and what to do.

import { askForToken, authorization } from './token.js';

export class Trouble extends Error {
  constructor(title, advice) {
    super(title);
    this.advice = advice;
  }
}

const LESS = 'Ask for less: choose fewer kinds, a shorter time or a smaller depth, then try again.';
const REFUSED = ['The service refused the question.', 'Open it as a query to see what was asked.'];

// What is said of each type of error that the page can meet: what happened, and what to do.
const TOLD = {
  TOO_MUCH: ['This asks for too much at once.', LESS],
  TIME_LIMIT: ['This took too long.', `Try again, as the service may be busy. ${LESS}`],
  MEMORY_LIMIT: ['This needs too much memory.', LESS],
  UNAVAILABLE: ['The database is out of reach.', 'Choose “Try again” once it runs; the server’s log says more.'],
  NOT_FOUND: [REFUSED[0], 'Look for it by the search box; names are found in any spelling that the graph knows.'],
  BAD_ARGUMENT: [REFUSED[0], 'Something in the address cannot be used. Start again from the first view.'],
  FORBIDDEN: [REFUSED[0], 'Ask whoever runs the service for a token that may read.'],
  INTERNAL: ['Something went wrong in the service.', 'Its log says why. Ask for less, or try again.'],
};

function refusal({ message, extensions }) {
  const [title, advice] = TOLD[extensions?.type] ?? REFUSED;
  return new Trouble(`${title} ${message}`, advice);
}

async function send(query, variables, signal) {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json',
        ...authorization(),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (problem) {
    if (problem.name === 'AbortError') throw problem;
    throw new Trouble('The service does not answer.', 'Start it again (newsgraph serve), then choose “Try again”.');
  }
}

async function admitted(query, variables, signal) {
  const response = await send(query, variables, signal);
  if (response.status !== 401) return response;
  if (await askForToken()) return admitted(query, variables, signal);
  throw new Trouble('The service wants a token.', 'Choose “Try again” and give the one that you were given.');
}

async function read(response) {
  const answer = await response.json().catch(() => null);
  // It is starting, or has as much to do as it can: the message says which.
  if (response.status === 503) {
    throw new Trouble(answer?.errors?.[0].message ?? 'The service is busy.', 'Choose “Try again” in some seconds.');
  }
  if (answer) return answer;
  throw new Trouble(`The service answered with status ${response.status}.`, 'Try again; if it stays so, see its log.');
}

/** {data} of the answer; throws Trouble. */
export async function ask({ query, variables }, signal) {
  const answer = await read(await admitted(query, variables, signal));
  if (answer.errors?.length) throw refusal(answer.errors[0]);
  return answer.data;
}
