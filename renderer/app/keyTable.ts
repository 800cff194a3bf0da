import type { MainPlace, Place } from './route.ts';

/** A key as worded under `key.*` (or the letter itself) and what it does, worded under `hint.*`. */
export interface KeyHint {
  readonly keys: readonly string[];
  readonly word: string;
}

const undo: KeyHint = { keys: ['ctrlZ'], word: 'undo' };
const move: KeyHint = { keys: ['upDown'], word: 'move' };

/** Shown in the status bar: the few that matter most in each place. */
export const HINTS: Record<Place, readonly KeyHint[]> = {
  matrix: [
    { keys: ['arrows'], word: 'move' },
    { keys: ['enter'], word: 'openEvidence' },
    { keys: ['D'], word: 'decide' },
  ],
  articles: [move, undo],
  reading: [
    { keys: ['J', 'K'], word: 'figure' },
    { keys: ['A'], word: 'accept' },
    { keys: ['C'], word: 'compare' },
    undo,
  ],
  annotations: [undo],
  facts: [
    move,
    { keys: ['A'], word: 'accept' },
    { keys: ['X'], word: 'reject' },
    { keys: ['enter'], word: 'editCell' },
    { keys: ['Z'], word: 'undo' },
  ],
  findings: [
    { keys: ['B', 'K', 'P'], word: 'choose' },
    { keys: ['ctrlEnter'], word: 'record' },
    { keys: ['J'], word: 'next' },
  ],
  ledger: [undo],
  charts: [undo],
  exports: [],
  editions: [{ keys: ['J', 'K'], word: 'move' }, undo],
  history: [undo],
  lexicon: [undo],
  evaluate: [undo],
  search: [move, { keys: ['enter'], word: 'openFound' }, { keys: ['slash'], word: 'searchBox' }],
};

/** In the place's list, where what is listed opens as a page of its own. */
export const LIST_HINTS: Partial<Record<Place, readonly KeyHint[]>> = {
  findings: [
    { keys: ['J', 'K'], word: 'move' },
    { keys: ['enter'], word: 'open' },
  ],
};

/** Every key, by place; `all` holds everywhere. */
export const ALL_KEYS: Readonly<
  Record<
    'all' | 'search' | Exclude<MainPlace, 'annotations' | 'ledger' | 'charts' | 'exports' | 'history'>,
    readonly KeyHint[]
  >
> = {
  all: [
    { keys: ['ctrlK'], word: 'palette' },
    { keys: ['ctrlShiftF'], word: 'searchAll' },
    { keys: ['ctrlI'], word: 'import' },
    { keys: ['altDigit'], word: 'place' },
    undo,
    { keys: ['ctrlShiftZ', 'ctrlY'], word: 'redo' },
    { keys: ['question'], word: 'keys' },
  ],
  matrix: [
    { keys: ['arrows'], word: 'move' },
    { keys: ['enter'], word: 'openEvidence' },
    { keys: ['D'], word: 'decide' },
    { keys: ['C'], word: 'chart' },
    { keys: ['f2'], word: 'renameRow' },
    { keys: ['altUpDown'], word: 'moveRow' },
    { keys: ['menuKey'], word: 'rowMenu' },
  ],
  articles: [
    { keys: ['upDown', 'J', 'K'], word: 'move' },
    { keys: ['O'], word: 'original' },
    { keys: ['P'], word: 'pin' },
  ],
  reading: [
    { keys: ['J', 'K'], word: 'figure' },
    { keys: ['N'], word: 'nextUnreviewed' },
    { keys: ['A'], word: 'accept' },
    { keys: ['X'], word: 'reject' },
    { keys: ['F'], word: 'flag' },
    { keys: ['U'], word: 'unreview' },
    { keys: ['E'], word: 'edit' },
    { keys: ['H'], word: 'annotateFact' },
    { keys: ['C'], word: 'compare' },
    { keys: ['[', ']'], word: 'rivals' },
    { keys: ['shiftArrows'], word: 'growSelection' },
    { keys: ['M'], word: 'makeFact' },
    { keys: ['T'], word: 'annotateText' },
    { keys: ['O'], word: 'original' },
    { keys: ['Y'], word: 'script' },
    { keys: ['I'], word: 'aside' },
    { keys: ['V'], word: 'difference' },
    { keys: ['W'], word: 'swap' },
  ],
  facts: [
    { keys: ['upDown', 'J', 'K'], word: 'move' },
    { keys: ['A'], word: 'accept' },
    { keys: ['X'], word: 'reject' },
    { keys: ['F'], word: 'flag' },
    { keys: ['U'], word: 'unreview' },
    { keys: ['E'], word: 'edit' },
    { keys: ['enter', 'F2'], word: 'editCell' },
    { keys: ['H'], word: 'annotateFact' },
    { keys: ['S'], word: 'split' },
    { keys: ['G'], word: 'merge' },
    { keys: ['Z'], word: 'undo' },
    { keys: ['Y'], word: 'redo' },
    { keys: ['ctrlC', 'ctrlV'], word: 'copyPaste' },
    { keys: ['N'], word: 'nextUnreviewed' },
    { keys: ['O'], word: 'original' },
    { keys: ['D'], word: 'decide' },
    { keys: ['C'], word: 'compare' },
    { keys: ['P'], word: 'pin' },
    { keys: ['M'], word: 'makeFact' },
    { keys: ['R'], word: 'refresh' },
    { keys: ['slash'], word: 'searchFacts' },
  ],
  findings: [
    { keys: ['J'], word: 'next' },
    { keys: ['shiftJ'], word: 'previous' },
    { keys: ['O'], word: 'original' },
    { keys: ['B', 'K', 'P', 'S', 'R', 'E', 'V', 'Q', 'X'], word: 'choose' },
    { keys: ['1', '2', '3'], word: 'pickFact' },
    { keys: ['ctrlEnter'], word: 'record' },
    { keys: ['escape'], word: 'backToList' },
  ],
  editions: [{ keys: ['J', 'K'], word: 'move' }],
  search: [
    move,
    { keys: ['enter'], word: 'openFound' },
    { keys: ['O'], word: 'original' },
    { keys: ['slash'], word: 'searchBox' },
  ],
};
