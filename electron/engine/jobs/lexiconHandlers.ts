import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { changeEntity, performAct } from '../../../db/history.ts';
import { changeLexiconEntries, listLexiconEntries } from '../../../db/queries/extract/lexiconEntries.ts';
import { findIndicatorByKey, listFactsOfIndicator } from '../../../db/queries/indicators.ts';
import { type LexiconEntry, lexiconFile } from '../../common/lexiconEntry.ts';
import type { CallContext, Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { ExtractionReport } from '../../contract/lexicon.ts';
import type { CallName, HandlerInput } from '../../contract/table.ts';
import { checkEntry } from '../../pipeline/extract/layerEntries.ts';
import type { EngineContext } from '../context.ts';
import { byKey, followLexicon } from '../lexiconChange.ts';
import { readAgain } from './readAgain.ts';

type Edit = HandlerInput<'lexicon.edit'>;
type Adoption = NonNullable<Edit['adopts']>;

function checkEntries(entries: readonly LexiconEntry[]): void {
  for (const entry of entries) {
    const problem = checkEntry(entry);
    const words = entry.list === 'indicator' ? entry.zh : entry.words;
    if (problem !== null) throw new CallError('bad-lexicon', { words, problem });
  }
}

/** @throws CallError `bad-lexicon` where the text is no such file */
function parseFile(text: string): LexiconEntry[] {
  try {
    return lexiconFile.parse(JSON.parse(text)).entries;
  } catch (error) {
    const problem = error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').slice(0, 300) : '';
    throw new CallError('bad-lexicon', { words: text.trim().slice(0, 40), problem });
  }
}

/** Facts of a proposal follow it to the entry it became, the reviewed ones too: that is what the person asked for. */
function adopt(db: WriteDb, act: Parameters<typeof changeEntity>[1], { indicatorId, key }: Adoption): void {
  const to = findIndicatorByKey(db, key);
  if (to === null || to === indicatorId) return;
  for (const entityId of listFactsOfIndicator(db, indicatorId))
    changeEntity(db, act, { entity: 'fact', entityId, columns: { indicatorId: to } });
}

/** One transaction, one step of history. Answers whether anything changed. */
function change(context: EngineContext, edit: Edit): boolean {
  const db = context.holder.writer();
  checkEntries(edit.entries);
  const wanted = new Map<string, LexiconEntry | null>([
    ...edit.forget.map((key): [string, null] => [key, null]),
    ...byKey(edit.entries),
  ]);
  return inTransaction(db, () => {
    const before = listLexiconEntries(db);
    return performAct(db, { who: context.holder.who(), reason: edit.reason, action: 'lexicon' }, (act) => {
      const isChanged = changeLexiconEntries(db, act, wanted);
      const entries = followLexicon(db, { before, keys: [...wanted.keys()] });
      if (edit.adopts) adopt(db, act, edit.adopts);
      context.pool.setLexicon(entries);
      return isChanged;
    });
  });
}

export function lexiconHandlers(context: EngineContext): Handlers {
  const run = (edit: Edit, call: CallName, callContext: CallContext): Promise<ExtractionReport> =>
    context.holder.exclusively(async () => {
      change(context, edit);
      context.changed('lexicon', 'history', 'project', 'facts');
      return readAgain(context, { call, callContext });
    });
  return {
    'lexicon.edit': (edit, callContext) => run(edit, 'lexicon.edit', callContext),
    'lexicon.import': async ({ text, reason }, callContext) => {
      const entries = parseFile(text);
      const edit = { entries, forget: [], reason };
      return { ...(await run(edit, 'lexicon.import', callContext)), entries: entries.length };
    },
    'lexicon.catchUp': (_input, callContext) =>
      context.holder.exclusively(() => readAgain(context, { call: 'lexicon.catchUp', callContext })),
  };
}
