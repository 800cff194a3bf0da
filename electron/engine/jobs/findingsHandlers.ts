import { countFindingChanges } from '../../../db/queries/reconcile/findingTodo.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import type { EngineContext } from '../context.ts';
import { refreshFindings } from '../refreshFindings.ts';

export function findingsHandlers(context: EngineContext): Handlers {
  return {
    'findings.refresh': async (_, { signal }) => {
      context.holder.writer();
      await refreshFindings(context, signal);
      return { isCurrent: countFindingChanges(context.holder.writer()) === 0 };
    },
  };
}
