import type { ReadDb } from '../../db/handle.ts';
import { listLexiconEntries } from '../../db/queries/extract/lexiconEntries.ts';
import type { LexiconEntry } from '../common/lexiconEntry.ts';
import type { Lexicon } from '../pipeline/extract/extractFacts.ts';
import { layerEntries } from '../pipeline/extract/layerEntries.ts';

let last: { text: string; lexicon: Lexicon } | null = null;

/** The lexicon with these entries. The last one is kept, since to make one ready to search takes some milliseconds. */
export function makeLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const text = JSON.stringify(entries);
  if (last?.text !== text) last = { text, lexicon: layerEntries(entries) };
  return last.lexicon;
}

/** The lexicon of a project as it stands now. */
export const readLexicon = (db: ReadDb): Lexicon => makeLexicon(listLexiconEntries(db));
