import type { PlanRow } from '../../common/importPlan.ts';
import type { CallContext, Handlers } from '../../contract/dispatch.ts';
import type { CallOutput } from '../../contract/table.ts';
import type { EngineContext } from '../context.ts';
import { listSources, makePasted } from '../jobs/listSources.ts';
import type { ImportPlan } from './importPlan.ts';
import type { PlanHolder } from './planHolder.ts';
import { countPlan, matchesFilter, toPlanRow } from './planRows.ts';

const rowsOf = ({ entries, dates }: ImportPlan): PlanRow[] => entries.map((entry) => toPlanRow(entry, dates));

const describePlan = (plan: ImportPlan, { signal }: CallContext): CallOutput<'import.plan'> => ({
  planId: plan.id,
  counts: countPlan(rowsOf(plan)),
  unmatchedReferences: [...plan.unmatchedReferences],
  wasCancelled: signal.aborted,
});

export function planHandlers(context: EngineContext, plans: PlanHolder): Handlers {
  const { holder, handles: granted } = context;
  return {
    'import.plan': ({ handles, dates = {}, given = {} }, callContext) =>
      holder.exclusively(async () => {
        holder.writer();
        const sources = await listSources(handles.map(granted.resolve), callContext.signal);
        const plan = await plans.make({ call: 'import.plan', sources, handles, dates, given, callContext });
        return describePlan(plan, callContext);
      }),
    'import.planPaste': ({ name, text }, callContext) =>
      holder.exclusively(async () => {
        const sources = [makePasted(name, text)];
        const rest = { handles: [], dates: {}, given: {}, callContext };
        return describePlan(await plans.make({ call: 'import.planPaste', sources, ...rest }), callContext);
      }),
    'import.planPage': ({ planId, filter, offset, limit }) => {
      const rows = rowsOf(plans.find(planId));
      const fitting = rows.filter((row) => matchesFilter(row, filter));
      return { rows: fitting.slice(offset, offset + limit), total: fitting.length, counts: countPlan(rows) };
    },
    'import.planSet': (input, callContext) =>
      holder.exclusively(async () => {
        const changed = await plans.change(input, callContext);
        return { changed, counts: countPlan(rowsOf(plans.find(input.planId))) };
      }),
    'import.commit': ({ planId }, callContext) =>
      holder.exclusively(async () => plans.commit(plans.find(planId), { call: 'import.commit', callContext })),
    'import.discard': ({ planId }) => {
      plans.find(planId);
      plans.drop();
      return {};
    },
  };
}
