// Asks /graphql. What goes wrong is a Trouble, which says what happened and what to do.

import { askForToken, authorization } from './token.js';

export class Trouble extends Error {
  constructor(title, advice) {
    super(title);
    this.advice = advice;
  }
}

const ADVICE = {
  TOO_MUCH: 'Ask for less: choose fewer kinds, a shorter time or a smaller depth, then try again.',
  NOT_FOUND: 'Look for it by the search box; names are found in any spelling that the graph knows.',
  BAD_ARGUMENT: 'Something in the address cannot be used. Start again from the first view.',
  INTERNAL: 'The server’s log says why. Ask for less, or try again.',
};

function refusal(error) {
  const type = error.extensions?.type;
  const title = type === 'TOO_MUCH' ? 'This asks for too much at once.' : 'The service refused the question.';
  return new Trouble(`${title} ${error.message}`, ADVICE[type] ?? 'Open it as a query to see what was asked.');
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
  if (response.status === 503) {
    throw new Trouble('The service is still starting.', 'It loads its articles; choose “Try again” in some seconds.');
  }
  try {
    return await response.json();
  } catch {
    throw new Trouble(
      `The service answered with status ${response.status}.`,
      'Try again; if it stays so, see its log.',
    );
  }
}

/** {data} of the answer; throws Trouble. */
export async function ask({ query, variables }, signal) {
  const answer = await read(await admitted(query, variables, signal));
  if (answer.errors?.length) throw refusal(answer.errors[0]);
  return answer.data;
}
