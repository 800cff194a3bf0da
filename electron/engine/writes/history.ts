import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { redoLast, type UndoResult, undoLast } from '../../../db/undo.ts';
import type { HistoryRow } from '../../common/historyRow.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { extractAgain } from '../extractAgain.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';

/** Periods that hang on a date follow it back. */
function followDates(db: WriteDb, rows: readonly HistoryRow[]): void {
  for (const { entity, entityId, after } of rows)
    if (entity === 'article' && after !== null && 'date' in after) extractAgain(db, entityId as ArticleId);
}

function settle(context: EngineContext, reverse: (db: WriteDb, who: string) => UndoResult): HistoryRow[] {
  const db = context.holder.writer();
  const result = inTransaction(db, () => {
    const reversed = reverse(db, context.holder.who());
    if (reversed.ok) {
      followDates(db, reversed.rows);
    }
    return reversed;
  });
  if (!result.ok) throw new CallError(result.code);
  refreshFindingsSoon(context);
  context.changed('articles', 'facts', 'findings', 'decisions', 'charts', 'history', 'project');
  return result.rows;
}

export const historyHandlers = (context: EngineContext): Handlers => ({
  'history.undo': () => settle(context, undoLast),
  'history.redo': () => settle(context, redoLast),
});
