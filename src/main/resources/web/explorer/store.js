// The one place of what is chosen (`state`, all of it in the address) and what was loaded (`data`).
import { readAddress, writeAddress } from './address.js';

// Browsers slow a page down that writes its address at each step of a gesture.
const WRITE_AFTER_MS = 250;

function differs(before, after) {
  return !before || after.some((value, index) => value !== before[index]);
}

export function createStore() {
  const watchers = [];
  const store = { state: readAddress(location.search), data: {} };
  let writing = 0;

  function tell() {
    for (const watcher of watchers) {
      const parts = watcher.select?.(store.state, store.data);
      if (parts && !differs(watcher.parts, parts)) continue;
      watcher.parts = parts;
      watcher.listener(store.state, store.data);
    }
  }

  function write(how) {
    clearTimeout(writing);
    const address = location.pathname + writeAddress(store.state);
    if (address !== location.pathname + location.search) history[how](null, '', address);
  }

  store.tell = tell;

  /** Calls the listener after each change, or after those of the parts that `select(state, data)` names. */
  store.watch = (listener, select) => watchers.push({ listener, select });

  /** Chooses; `replace` where no step back should lead to what was before. */
  store.choose = (patch, { replace = false } = {}) => {
    if (!replace) write('replaceState');
    store.state = { ...store.state, ...patch };
    if (replace) {
      clearTimeout(writing);
      writing = setTimeout(() => write('replaceState'), WRITE_AFTER_MS);
    } else write('pushState');
    tell();
  };

  /** Keeps what was loaded. */
  store.keep = (patch) => {
    store.data = { ...store.data, ...patch };
    tell();
  };

  window.addEventListener('popstate', () => {
    clearTimeout(writing);
    store.state = readAddress(location.search);
    tell();
  });
  return store;
}
