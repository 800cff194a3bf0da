import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { recountNumbers } from '../../../db/queries/articles/recountNumbers.ts';
import { listArticlesOfFacts } from '../../../db/queries/extract/reviewedFacts.ts';
import { addReason } from '../../../db/queries/history/addReason.ts';
import { reverse, type UndoResult, type Which } from '../../../db/undo.ts';
import type { HistoryRow } from '../../common/historyRow.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { extractAgain } from '../extractAgain.ts';
import { readAgainSoon } from '../jobs/readAgain.ts';
import { followLexicon, listReversedEntries } from '../lexiconChange.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';
import { applyReadings, parseReversal, type Readings } from '../reread/followReadings.ts';

/** Periods that hang on a date follow it back. */
function followDates(db: WriteDb, rows: readonly HistoryRow[]): void {
  for (const { entity, entityId, after } of rows)
    if (entity === 'article' && after !== null && ('date' in after || 'language' in after))
      extractAgain(db, entityId as ArticleId);
}

/** Numbers of an article that are no facts: one fewer or more, as a fact comes back or goes. */
function followNumbers(db: WriteDb, rows: readonly HistoryRow[]): void {
  const facts = rows.filter(({ entity, after }) => entity === 'fact' && after !== null && 'trashedAt' in after);
  for (const id of listArticlesOfFacts(
    db,
    facts.map(({ entityId }) => entityId),
  ))
    recountNumbers(db, id);
}

/** Answers whether entries of the lexicon were among what was reversed. */
function followEntries(context: EngineContext, db: WriteDb, rows: readonly HistoryRow[]): boolean {
  const before = listReversedEntries(db, rows);
  if (before === null) return false;
  context.pool.setLexicon(followLexicon(db, before));
  return true;
}

/** The step that was looked at beforehand is the one that was reversed, or all is as it was. */
function assertSame(result: UndoResult, { step }: Readings): void {
  if (step !== null && result.ok && result.rows[0]?.reverses !== step) throw new CallError('changed-since');
}

async function settle(context: EngineContext, which: Which, reason?: string): Promise<HistoryRow[]> {
  const readings = await parseReversal(context, which);
  const db = context.holder.writer();
  let isOfLexicon = false;
  const result = inTransaction(db, () => {
    const reversed = reverse(db, { who: context.holder.who(), which, reason });
    assertSame(reversed, readings);
    if (reversed.ok) {
      applyReadings(db, readings);
      followDates(db, reversed.rows);
      followNumbers(db, reversed.rows);
      isOfLexicon = followEntries(context, db, reversed.rows);
    }
    return reversed;
  });
  if (!result.ok) throw new CallError(result.code);
  refreshFindingsSoon(context);
  if (isOfLexicon) readAgainSoon(context);
  context.changed(
    'articles',
    'facts',
    'findings',
    'decisions',
    'charts',
    'annotations',
    'editions',
    'history',
    'project',
  );
  return result.rows;
}

export const historyHandlers = (context: EngineContext): Handlers => ({
  'history.undo': () => settle(context, 'undo'),
  'history.redo': () => settle(context, 'redo'),
  'history.reverse': ({ step, reason }) => settle(context, { step }, reason),
  'history.giveReason': ({ step, reason }) => {
    const { holder } = context;
    if (!addReason(holder.writer(), { step, reason, who: holder.who() }))
      throw new CallError('no-such-row', { what: 'step', id: step });
    context.changed('history');
    return {};
  },
});
