import { type ChartModel, type ChartSpec, chartSpec } from '../../../electron/common/chartSpec.ts';
import type { ChartTheme } from '../../../electron/common/palettes.ts';
import { FINDING_KINDS } from '../../../electron/common/vocabulary.ts';
import { buildChart } from '../../../electron/pipeline/chart/buildChart.ts';
import { reconcile } from '../../../electron/pipeline/reconcile/reconcile.ts';
import { DEFAULT_SETTINGS } from '../../../electron/pipeline/reconcile/settings.ts';
import stored from '../../fixtures/chart/cases.json' with { type: 'json' };
import { createDecision } from '../createDecision.ts';
import { createFact, type ShortFact } from '../createFact.ts';

export interface ChartCase {
  readonly name: string;
  /** As it was saved: what is not said takes what the program puts for it. */
  readonly spec: Partial<ChartSpec> & { readonly theme: ChartTheme };
  readonly facts: readonly ShortFact[];
  readonly decisions: readonly Parameters<typeof createDecision>[0][];
}

export const chartCases = stored as unknown as readonly ChartCase[];

/** A chart as the program makes it: checks first, findings decided where a decision covers them. */
export function buildCase({ spec: { theme: _, ...spec }, facts: shorts, decisions: short }: ChartCase): ChartModel {
  const facts = shorts.map(createFact);
  const decisions = short.map(createDecision);
  const decided = decisions.map(({ members }) => ({ kind: 'contradiction' as const, members }));
  const findings = reconcile(facts, { ...DEFAULT_SETTINGS, decided }).map((draft, i) => ({
    ...draft,
    id: (i + 1) as never,
    family: FINDING_KINDS[draft.kind],
    state: decisions.some(({ members }) => draft.members.every((id) => members.includes(id)))
      ? ('decided' as const)
      : ('open' as const),
  }));
  const indicatorIds = [...new Set(facts.map(({ indicator }) => indicator.id))];
  return buildChart({ spec: chartSpec.parse({ ...spec, indicatorIds, subject: null }), facts, findings, decisions });
}
