import { writeFileSync } from 'node:fs';
import type { ReadDb } from '../../../db/handle.ts';
import { countWaiting, listLexiconEntries } from '../../../db/queries/extract/lexiconEntries.ts';
import { countFactsByIndicator } from '../../../db/queries/indicators.ts';
import { foldForSearch } from '../../common/foldText.ts';
import { type LexiconEntry, type LexiconRow, wordsOfEntry } from '../../common/lexiconEntry.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { CallOutput, HandlerInput } from '../../contract/table.ts';
import { lexiconChoices, listBuiltInEntries, toIndicatorWords } from '../../pipeline/extract/builtInEntries.ts';
import { describeDownload, reserveDownload } from '../handles.ts';
import { byKey } from '../lexiconChange.ts';
import { makeLexicon } from '../projectLexicon.ts';
import type { ReadContext } from './readContext.ts';

type Row = Omit<LexiconRow, 'facts'>;

function originOf(builtIn: LexiconEntry | undefined, own: LexiconEntry | undefined): Row['origin'] {
  if (!own) return 'built-in';
  if (own.list !== 'indicator' && own.isRemoved) return 'removed';
  return builtIn ? 'changed' : 'own';
}

/** Own entries before built-in ones: they are what a person looks for first. */
function listRows(list: LexiconEntry['list'], entries: readonly LexiconEntry[]): Row[] {
  const own = byKey(entries.filter((entry) => entry.list === list));
  const builtIn = byKey(listBuiltInEntries(list));
  const inForce = new Map(makeLexicon(entries).indicators.map((entry) => [`indicator:${entry.key}`, entry]));
  const keys = [...own.keys(), ...[...builtIn.keys()].filter((key) => !own.has(key))];
  return keys.map((key) => {
    const mine = own.get(key);
    const indicator = inForce.get(key);
    const entry = indicator ? toIndicatorWords(indicator) : ((mine ?? builtIn.get(key)) as LexiconEntry);
    return { key, origin: originOf(builtIn.get(key), mine), entry, own: mine ?? null };
  });
}

function holdsText(entry: LexiconEntry, folded: string): boolean {
  const words = entry.list === 'indicator' ? [entry.key, ...wordsOfEntry(entry)] : wordsOfEntry(entry);
  return words.some((word) => foldForSearch(word).includes(folded));
}

function withFacts(db: ReadDb, rows: readonly Row[]): LexiconRow[] {
  const counts = rows.some(({ entry }) => entry.list === 'indicator') ? countFactsByIndicator(db) : new Map();
  return rows.map((row) => ({
    ...row,
    facts: row.entry.list === 'indicator' ? (counts.get(row.entry.key) ?? 0) : null,
  }));
}

function pageLexicon(db: ReadDb, input: HandlerInput<'lexicon.page'>): CallOutput<'lexicon.page'> {
  const entries = listLexiconEntries(db);
  const folded = foldForSearch(input.text.trim());
  const fitting = listRows(input.list, entries).filter(
    ({ entry, own }) => (!input.isOwn || own !== null) && (folded === '' || holdsText(entry, folded)),
  );
  const rows = withFacts(db, fitting.slice(input.offset, input.offset + input.limit));
  return { rows, total: fitting.length, own: entries.length, waiting: countWaiting(db) };
}

export const lexiconReads = ({ db, scratchFolder, offer }: ReadContext): Handlers => ({
  'lexicon.page': (input) => pageLexicon(db, input),
  'lexicon.choices': () => lexiconChoices,
  'lexicon.export': () => {
    const file = reserveDownload(scratchFolder, 'lexicon.json');
    const data = { format: 'crosscheck-lexicon', version: 1, entries: listLexiconEntries(db) };
    writeFileSync(file.path, `${JSON.stringify(data, null, 2)}\n`);
    offer(file);
    return describeDownload(file);
  },
});
