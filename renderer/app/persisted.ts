import { createStore, type Store } from './store.ts';

function readSaved<T>(key: string, fallback: T): T {
  try {
    const text = localStorage.getItem(key);
    return text === null ? fallback : (JSON.parse(text) as T);
  } catch {
    // Private windows may refuse storage, and a hand-edited entry may be no JSON: the fallback serves.
    return fallback;
  }
}

/** A store that outlives the page, per browser profile. For how the screen looks, never for the project's data. */
export function createPersisted<T>(name: string, initial: T): Store<T> {
  const key = `crosscheck.${name}`;
  const store = createStore<T>(readSaved(key, initial));
  store.subscribe(() => {
    try {
      localStorage.setItem(key, JSON.stringify(store.get()));
    } catch {
      // Full or refused: the choice then lasts as long as the page.
    }
  });
  return store;
}
