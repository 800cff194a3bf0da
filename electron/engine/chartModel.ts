import { createHash } from 'node:crypto';
import type { ReadDb } from '../../db/handle.ts';
import { listHolders } from '../../db/merging.ts';
import { listDecisions } from '../../db/queries/reconcile/decisionRows.ts';
import { pageFindings } from '../../db/queries/reconcile/findingRows.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import { readSetting } from '../../db/settings.ts';
import type { ChartModel, ChartSpec } from '../common/chartSpec.ts';
import { buildChart } from '../pipeline/chart/buildChart.ts';
import { readAdoptedValue } from './adoptedValue.ts';
import { readPrecision } from './precision.ts';

/** Findings of one indicator that a chart looks through. */
const MOST_FINDINGS = 100_000;

/** Only a name that a person set: an account of the system is nobody's signature. */
function readCompiler(db: ReadDb): string {
  const name = readSetting(db, 'userName');
  return typeof name === 'string' ? name : '';
}

/** A chart's picture is always built anew from the facts and decisions of the moment. */
export function readChartModel(db: ReadDb, spec: ChartSpec): ChartModel {
  const indicatorIds = listHolders(db, spec.indicatorIds);
  const findings = indicatorIds.flatMap(
    (indicatorId) => pageFindings(db, { filter: { indicatorId }, offset: 0, limit: MOST_FINDINGS }).rows,
  );
  return buildChart({
    spec: { ...spec, indicatorIds, compiler: spec.compiler || readCompiler(db) },
    facts: listFactsForReconcile(db, { indicatorIds }),
    findings,
    decisions: listDecisions(db),
    readAdopted: readAdoptedValue,
    precision: readPrecision(db),
  });
}

/** What a point opens is not what it says: charts published before it was noted have not changed. */
const dropOpened = (key: string, value: unknown): unknown => (key === 'standsFor' ? undefined : value);

/** Changes when what a chart draws or says changes; the look of it does not matter. */
export function digestChart({ series, notes, leftOut, sources }: ChartModel): string {
  return createHash('sha256')
    .update(JSON.stringify([series, notes, leftOut, sources], dropOpened))
    .digest('hex')
    .slice(0, 32);
}
