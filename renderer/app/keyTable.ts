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
  facts: [move, { keys: ['A'], word: 'accept' }, { keys: ['X'], word: 'reject' }, undo],
  findings: [
    { keys: ['B', 'K', 'P'], word: 'choose' },
    { keys: ['ctrlEnter'], word: 'record' },
    { keys: ['J'], word: 'next' },
  ],
  charts: [undo],
  exports: [],
  history: [undo],
  lexicon: [undo],
  evaluate: [undo],
};

/** Every key, by place; `all` holds everywhere. */
export const ALL_KEYS: Readonly<
  Record<'all' | Exclude<MainPlace, 'charts' | 'exports' | 'history'>, readonly KeyHint[]>
> = {
  all: [
    { keys: ['ctrlK'], word: 'palette' },
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
  ],
  articles: [
    { keys: ['upDown', 'J', 'K'], word: 'move' },
    { keys: ['O'], word: 'original' },
  ],
  facts: [
    { keys: ['upDown', 'J', 'K'], word: 'move' },
    { keys: ['A'], word: 'accept' },
    { keys: ['X'], word: 'reject' },
    { keys: ['F'], word: 'flag' },
    { keys: ['U'], word: 'unreview' },
    { keys: ['E'], word: 'edit' },
    { keys: ['N'], word: 'nextUnreviewed' },
    { keys: ['O'], word: 'original' },
    { keys: ['D'], word: 'decide' },
    { keys: ['M'], word: 'makeFact' },
    { keys: ['R'], word: 'refresh' },
    { keys: ['slash'], word: 'searchFacts' },
  ],
  findings: [
    { keys: ['J'], word: 'next' },
    { keys: ['shiftJ'], word: 'previous' },
    { keys: ['O'], word: 'original' },
    { keys: ['B', 'K', 'P', 'S', 'R', 'E', 'V', 'Q', 'X'], word: 'choose' },
    { keys: ['ctrlEnter'], word: 'record' },
    { keys: ['escape'], word: 'backToList' },
  ],
};
