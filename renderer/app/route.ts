import { useEffect, useLayoutEffect } from 'react';
import { createPersisted } from './persisted.ts';
import { createStore, useStore } from './store.ts';

export const PLACES = [
  'matrix',
  'articles',
  'reading',
  'facts',
  'annotations',
  'findings',
  'ledger',
  'charts',
  'exports',
  'editions',
  'history',
] as const;
/** About the extractor rather than the data: below the places, without a key. */
export const SIDE_PLACES = ['lexicon', 'evaluate'] as const;
/** Reached from the box at the top and by its own key. */
export const SEARCH_PLACE = 'search';
export type MainPlace = (typeof PLACES)[number];
export type Place = MainPlace | (typeof SIDE_PLACES)[number] | typeof SEARCH_PLACE;

/** Where the screen is: a place and, in it, the row that is open. */
export interface Route {
  readonly place: Place;
  readonly id: number | null;
}

const isPlace = (text: string): text is Place =>
  ([...PLACES, ...SIDE_PLACES, SEARCH_PLACE] as readonly string[]).includes(text);

export function parseHash(hash: string): Route {
  const [place = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  const number = Number(id);
  return { place: isPlace(place) ? place : 'matrix', id: Number.isInteger(number) && number > 0 ? number : null };
}

/** Where one was when the program was left, and in which project. */
const lastPlace = createPersisted('lastPlace', { project: '', hash: '' });
if (location.hash === '' && lastPlace.get().hash !== '') history.replaceState(null, '', lastPlace.get().hash);
const route = createStore<Route>(parseHash(location.hash));
window.addEventListener('hashchange', () => route.set(parseHash(location.hash)));

export const formatHash = ({ place, id }: Route): string => (id === null ? `#/${place}` : `#/${place}/${id}`);

export function navigate(place: Place, id: number | null = null): void {
  const hash = formatHash({ place, id });
  if (location.hash === hash) return;
  location.hash = hash;
  route.set({ place, id });
}

/** Keeps the address true to what is selected without a step in the browser's history for every row. */
export function replaceRoute(place: Place, id: number | null): void {
  history.replaceState(null, '', formatHash({ place, id }));
  route.set({ place, id });
}

export const useRoute = (): Route => useStore(route);

/** Comes back to where one was in this project; another one opens at its home, since its rows have other ids. */
export function useLastPlace(project: string): void {
  useLayoutEffect(() => {
    const before = lastPlace.get().project;
    if (before !== '' && before !== project) replaceRoute('matrix', null);
  }, [project]);
  // Followed without a hook: a row that is gone to must not draw the whole screen again.
  useEffect(() => {
    const save = (): void => lastPlace.set({ project, hash: formatHash(route.get()) });
    save();
    return route.subscribe(save);
  }, [project]);
}

/** Runs once for each place entered, for a title of the window. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
