import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { findTag } from '../../../db/queries/annotations/tags.ts';
import { recountNumbers } from '../../../db/queries/articles/recountNumbers.ts';
import { listArticlesOfFacts } from '../../../db/queries/extract/reviewedFacts.ts';
import { listTrash } from '../../../db/queries/trash/listTrash.ts';
import { clearIndexes, purge } from '../../../db/queries/trash/purge.ts';
import { restore } from '../../../db/queries/trash/restore.ts';
import type { TrashItem } from '../../common/trash.ts';
import type { CallContext, Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineContext } from '../context.ts';
import { refreshFindingsSoon } from '../refreshFindings.ts';

const ALL = { offset: 0, limit: 1_000_000 };

/** Two tags in use never have one name. */
function assertFree(db: WriteDb, { entity, id }: TrashItem): void {
  if (entity !== 'tag') return;
  const row = listTrash(db, ALL).rows.find((one) => one.entity === 'tag' && one.id === id);
  const same = row && findTag(db, row.label);
  if (same) throw new CallError('tag-exists', { name: same.name });
}

function restoreItem(context: EngineContext, item: TrashItem, reason: string | undefined): void {
  const { holder } = context;
  const db = holder.writer();
  assertFree(db, item);
  const isRestored = inTransaction(db, () => {
    const done = restore(db, { ...item, who: holder.who(), reason });
    if (done && item.entity === 'fact') for (const id of listArticlesOfFacts(db, [item.id])) recountNumbers(db, id);
    return done;
  });
  if (!isRestored) throw new CallError('no-such-row', { what: item.entity, id: item.id });
}

/** What is deleted stays deleted when it is cancelled; only the indexes are then cleared the next time. */
async function clearSlowly(context: EngineContext, { id: job, signal }: CallContext): Promise<void> {
  const told = { job, call: 'trash.purge', total: null, label: '', perSecond: 0, secondsLeft: null };
  let done = 0;
  // What is left in the log goes last, and two cannot empty it at once.
  await context.holder.current()?.checkpoints?.stop();
  for (const _ of clearIndexes(context.holder.writer())) {
    if (signal.aborted) break;
    done += 1;
    context.progress({ ...told, done, isFinished: false });
    await context.holder.giveWay();
  }
  context.progress({ ...told, done, isFinished: true });
}

function settle(context: EngineContext): void {
  refreshFindingsSoon(context);
  context.changed('articles', 'facts', 'findings', 'charts', 'annotations', 'history', 'project');
}

export const trashHandlers = (context: EngineContext): Handlers => ({
  'trash.restore': ({ reason, ...item }) => {
    restoreItem(context, item, reason);
    settle(context);
    return {};
  },
  'trash.purge': async ({ items, reason }, call) => {
    const db = context.holder.writer();
    const gone = items ?? listTrash(db, ALL).rows;
    const purged = purge(db, { items: gone, who: context.holder.who(), reason });
    settle(context);
    if (purged > 0) await clearSlowly(context, call);
    return { purged };
  },
});
