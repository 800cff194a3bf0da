import { randomBytes } from 'node:crypto';
import { hashBytes } from '../../../db/queries/import/source.ts';
import type { ArticleGiven, PlanFilter, PlanGiven } from '../../common/importPlan.ts';
import type { CallContext } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import type { CallName, CallOutput, HandlerInput } from '../../contract/table.ts';
import type { EngineContext } from '../context.ts';
import type { SourceToImport } from '../jobs/importSources.ts';
import { createProgressMeter } from '../jobs/progressMeter.ts';
import { type ImportJob, runImport } from '../jobs/runImport.ts';
import type { Dates } from '../parseSource.ts';
import { type ImportPlan, outcomeOf, type PlanEntry, toGiven } from './importPlan.ts';
import { type Look, lookAgain, lookAtSources } from './lookAtSources.ts';
import { loadPlanEchoes } from './planEchoes.ts';
import { matchesFilter, toPlanRow } from './planRows.ts';

type PlanSet = HandlerInput<'import.planSet'>;

/** What is planned and what it takes to look again; at most one at a time. */
interface Kept {
  readonly plan: ImportPlan;
  readonly echoes: Look['echoes'];
}

interface NewPlan {
  readonly call: CallName;
  readonly sources: readonly SourceToImport[];
  readonly handles: readonly string[];
  readonly dates: Dates;
  readonly given: PlanGiven;
  readonly callContext: CallContext;
}

/** Fields with what they become; null takes a field back. */
function changeFields<T extends object>(before: T, set: { [K in keyof T]?: T[K] | null }): T {
  const entries = Object.entries(set).filter(([, value]) => value !== undefined);
  const changed = { ...before, ...Object.fromEntries(entries) };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)) as T;
}

/** Answers whether the entry has to be read again. */
function changeEntry(entry: PlanEntry, { set, ordinal }: Pick<PlanSet, 'set' | 'ordinal'>): boolean {
  const { isSkipped, encoding, ...article } = set;
  if (isSkipped !== undefined) entry.isSkipped = isSkipped;
  const before = entry.given.encoding;
  if (ordinal === undefined) entry.given = changeFields<PlanGiven>(entry.given, { ...article, encoding });
  else entry.each = { ...entry.each, [ordinal]: changeFields<ArticleGiven>(entry.each[ordinal] ?? {}, article) };
  return entry.given.encoding !== before;
}

function listTargets(plan: ImportPlan, target: PlanSet['target']): PlanEntry[] {
  if ('ids' in target) return target.ids.flatMap((id) => plan.entries[id] ?? []);
  const filter: PlanFilter = target.filter;
  return plan.entries.filter((entry) => matchesFilter(toPlanRow(entry, plan.dates), filter));
}

/** The bytes that were looked at, or the reason why they are not these any more. */
const readUnchanged =
  ({ read, sha256 }: PlanEntry): SourceToImport['read'] =>
  async () => {
    const file = await read();
    if ('refused' in file) return file;
    return hashBytes(file.ok) === sha256 ? file : { refused: 'changed-since-plan' };
  };

/** What was refused or is there already goes into the report as it was found; what is skipped is left out. */
function toSource(entry: PlanEntry): SourceToImport[] {
  const { name, refusal, listed, isSkipped } = entry;
  if (isSkipped) return [];
  const outcome = outcomeOf(entry);
  if (outcome === 'refused') return [{ name, read: async () => ({ refused: refusal ?? 'unreadable' }) }];
  return [{ name, read: readUnchanged(entry), given: toGiven(entry), listed }];
}

export function createPlanHolder(context: EngineContext) {
  const { holder } = context;
  let kept: Kept | null = null;

  function find(planId: string): Kept {
    if (kept?.plan.id === planId && kept.plan.openId === holder.current()?.openId) return kept;
    throw new CallError('no-such-plan');
  }

  /** Uploads go with the plan; one that a newer plan replaced may share its files with that. */
  function drop(): void {
    if (kept) context.release(kept.plan.handles);
    kept = null;
  }

  const lookFor = (call: CallName, { id, signal }: CallContext, total: number): Omit<Look, 'echoes'> => ({
    db: holder.writer(),
    pool: context.pool,
    signal,
    meter: createProgressMeter({ job: id, call, total, report: context.progress }),
  });

  return {
    async make({ call, sources, handles, dates, given, callContext }: NewPlan): Promise<ImportPlan> {
      const look: Look = { ...lookFor(call, callContext, sources.length), echoes: loadPlanEchoes(holder.writer()) };
      const found = await lookAtSources(look, sources, given);
      const openId = holder.current()?.openId;
      if (openId === undefined) throw new CallError('no-project');
      const plan = { ...found, id: randomBytes(12).toString('base64url'), openId, handles, dates };
      kept = { plan, echoes: look.echoes };
      return plan;
    },
    find: (planId: string): ImportPlan => find(planId).plan,
    drop,
    async change({ planId, target, set, ordinal }: PlanSet, callContext: CallContext): Promise<number> {
      const { plan, echoes } = find(planId);
      const entries = listTargets(plan, target);
      const again = entries.filter((entry) => changeEntry(entry, { set, ordinal }));
      const look: Look = { ...lookFor('import.planSet', callContext, again.length), echoes };
      for (const [at, entry] of again.entries()) {
        if (callContext.signal.aborted) break;
        await lookAgain(look, entry);
        look.meter.step(at + 1, entry.name);
      }
      if (again.length > 0) look.meter.finish(again.length);
      return entries.length;
    },
    /** Takes in what the plan holds; it is gone once all of it was taken. */
    async commit(plan: ImportPlan, job: Omit<ImportJob, 'sources' | 'dates'>): Promise<CallOutput<'import.commit'>> {
      const report = await runImport(context, { ...job, sources: plan.entries.flatMap(toSource), dates: plan.dates });
      if (!report.wasCancelled) drop();
      return { ...report, unmatchedReferences: [...plan.unmatchedReferences] };
    },
  };
}

export type PlanHolder = ReturnType<typeof createPlanHolder>;
