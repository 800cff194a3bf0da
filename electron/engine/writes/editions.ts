import { getEdition, insertEdition } from '../../../db/queries/edition/editions.ts';
import { withdrawEdition } from '../../../db/queries/edition/withdrawEdition.ts';
import { countFindingChanges } from '../../../db/queries/reconcile/findingTodo.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { EngineContext } from '../context.ts';
import type { PublishInput } from '../editions/freezeEdition.ts';
import { found } from '../reads/readContext.ts';
import { refreshFindings } from '../refreshFindings.ts';

export function editionHandlers(context: EngineContext): Handlers {
  const { holder } = context;

  /** An edition says which conflicts were open: they are brought up to date first. */
  async function freeze(input: PublishInput, job: string, signal: AbortSignal) {
    if (countFindingChanges(holder.writer()) > 0) await refreshFindings(context, signal);
    const project = holder.current();
    return project?.freezeEdition({ job, input }, signal);
  }

  return {
    'editions.publish': (input, call) =>
      holder.exclusively(async () => {
        const frozen = await freeze(input, call.id, call.signal);
        if (call.signal.aborted) throw new CallError('cancelled', { call: 'editions.publish' });
        const db = holder.writer();
        const id = insertEdition(db, found(frozen, 'project', 0), holder.who());
        context.changed('editions', 'history', 'project');
        return found(getEdition(db, id), 'edition', id);
      }),
    'editions.withdraw': ({ id, isWithdrawn, reason }) => {
      const db = holder.writer();
      found(getEdition(db, id), 'edition', id);
      withdrawEdition(db, { id, isWithdrawn, reason: reason ?? null, who: holder.who() });
      context.changed('editions', 'history', 'project');
      return found(getEdition(db, id), 'edition', id);
    },
  };
}
