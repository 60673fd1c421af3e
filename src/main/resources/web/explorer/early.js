// Asks for the first view while most of the page is still fetched.
import { firstAnswers } from './first-answers.js';
import { readAddress } from './address.js';

const { focus } = readAddress(location.search);
const controller = new AbortController();
let early = { key: focus.join(), controller, answers: firstAnswers(focus, controller.signal) };

/** The early answers, and what ends them, for the first who wants any; null if they are for another focus. */
export function takeEarly(key) {
  const taken = early?.key === key ? early : null;
  early = null;
  return taken;
}
