import { setImmediate as nextTurn } from 'node:timers/promises';
import { prepare, type ReadDb } from '../../../db/handle.ts';
import { listCharts } from '../../../db/queries/chart/charts.ts';
import { type FrozenEdition, readWatermark } from '../../../db/queries/edition/editions.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { listCellFindings } from '../../../db/queries/reconcile/matrixFacts.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { listActiveDecisions } from '../../common/activeDecisions.ts';
import { writeAlt } from '../../common/chartFoot.ts';
import type { ChartModel } from '../../common/chartSpec.ts';
import type { EditionChart, EditionValue } from '../../common/edition.ts';
import type { Evidence } from '../../common/evidence.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { ChartId } from '../../common/ids.ts';
import type { HandlerInput } from '../../contract/table.ts';
import { readChartModel } from '../chartModel.ts';
import { drawSvg } from '../exports/drawChart.ts';
import { readChartValues } from '../exports/exportValues.ts';
import { gatherEvidence } from '../exports/gatherEvidence.ts';
import { makeUid } from '../exports/makeUid.ts';
import { listFinding } from './describe.ts';
import { listShown, readChecklist } from './readChecklist.ts';
import { listRuns, readValues } from './readValues.ts';

export type PublishInput = HandlerInput<'editions.publish'>;

/** Told how many values are read; throws to stop. */
export type Breathe = (done: number) => void;

/** Open conflicts that an edition names. */
const MOST_CONFLICTS = 10_000;

interface SavedChart {
  readonly chartId: ChartId;
  readonly model: ChartModel;
}

/** The saved charts that were chosen, or all. */
export function readCharts(db: ReadDb, chartIds: readonly ChartId[] | undefined): SavedChart[] {
  const chosen = listCharts(db).filter(({ id }) => chartIds === undefined || chartIds.includes(id));
  return chosen.map(({ id, spec }) => ({ chartId: id, model: readChartModel(db, spec) }));
}

function readSettings(db: ReadDb): Record<string, unknown> {
  const sql = `SELECT substr(key, 9) AS name, value FROM meta WHERE key LIKE 'setting.%' ORDER BY key`;
  const rows = prepare<{ name: string; value: string }>(db, sql).all();
  return Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)]));
}

async function readAllValues(
  db: ReadDb,
  { frequency, decisions, breathe }: Pick<PublishInput, 'frequency'> & { decisions: DecisionRow[]; breathe: Breathe },
): Promise<EditionValue[]> {
  const values: EditionValue[] = [];
  const marks = listCellFindings(db);
  for (const indicatorIds of listRuns(db)) {
    for (const value of readValues(db, { indicatorIds, frequency, decisions, marks })) values.push(value);
    breathe(values.length);
    await nextTurn();
  }
  return values;
}

/** What stands behind a point is kept; its rivals stand in the findings. */
const trimEvidence = (evidence: Evidence): Evidence => ({ ...evidence, rivals: [], agreeing: [], appearsIn: [] });

async function drawChart({ chartId, model }: SavedChart, db: ReadDb): Promise<EditionChart> {
  const alt = writeAlt(model);
  return { chartId, title: model.title, model, alt, svg: await drawSvg(model), values: readChartValues(db, model) };
}

async function readAll(db: ReadDb, input: PublishInput, breathe: Breathe): Promise<FrozenEdition> {
  const { name, note, frequency } = input;
  const mark = readWatermark(db);
  const decisions = listDecisions(db);
  const saved = readCharts(db, input.chartIds);
  const models = saved.map(({ model }) => model);
  const { evidence, articles } = gatherEvidence(db, listShown(models));
  const trouble = { family: ['trouble'], state: ['open', 'stale'] } as const;
  const conflicts = pageFindings(db, { filter: trouble, offset: 0, limit: MOST_CONFLICTS }).rows;
  const charts: EditionChart[] = [];
  for (const chart of saved) charts.push(await drawChart(chart, db));
  const behind = [...evidence.values()].map(trimEvidence);
  const cited = new Set(behind.map(({ fact }) => fact.articleId));
  return {
    ...{ uid: makeUid(), name, note, program: manifest.version, frequency, ...mark },
    settings: readSettings(db),
    checklist: readChecklist(db, models).counts,
    values: await readAllValues(db, { frequency, decisions, breathe }),
    parts: {
      chart: charts,
      decision: listActiveDecisions(decisions).reverse(),
      finding: conflicts.map(listFinding),
      fact: behind,
      article: [...articles.values()].filter(({ id }) => cited.has(id)),
    },
  };
}

/** All that an edition holds, read as of one moment, whatever is written meanwhile. */
export async function freezeEdition(db: ReadDb, input: PublishInput, breathe: Breathe): Promise<FrozenEdition> {
  db.sqlite.exec('BEGIN');
  try {
    return await readAll(db, input, breathe);
  } finally {
    db.sqlite.exec('COMMIT');
  }
}
