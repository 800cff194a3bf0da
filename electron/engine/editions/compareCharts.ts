import type { ReadDb } from '../../../db/handle.ts';
import type { ChartModel } from '../../common/chartSpec.ts';
import type { ChartChange, ComparedChart, EditionChart } from '../../common/edition.ts';
import { digestChart, readChartModel } from '../chartModel.ts';
import { drawSvg } from '../exports/drawChart.ts';
import { compareValues } from '../exports/exportState.ts';
import { readChartValues } from '../exports/exportValues.ts';

/** A side of a chart that was not drawn yet. */
type Side = Pick<EditionChart, 'model' | 'values'>;

function kindOf(before: Side, after: Side, points: ChartChange['points']): ChartChange['kind'] | null {
  if (points.length > 0) return 'points';
  return digestChart(before.model) === digestChart(after.model) ? null : 'notes';
}

/** What a chart says otherwise later; null where it says the same. */
function compareChart({ title, chartId, ...before }: EditionChart, after: Side): ChartChange | null {
  const points = compareValues(before.values, after.values);
  const kind = kindOf(before, after, points);
  return kind && { title, chartId, kind, points };
}

function rebuild(db: ReadDb, { model: { spec } }: EditionChart): Side {
  const model = readChartModel(db, spec);
  return { model, values: readChartValues(db, model) };
}

/** Published charts that would say something else now. Only those that show one of the indicators are drawn again. */
export function listChartChanges(
  db: ReadDb,
  charts: readonly EditionChart[],
  touched: ReadonlySet<number>,
): { change: ChartChange; now: ChartModel; chart: EditionChart }[] {
  return charts
    .filter(({ model }) => model.spec.indicatorIds.some((id) => touched.has(id)))
    .flatMap((chart) => {
      const now = rebuild(db, chart);
      const change = compareChart(chart, now);
      return change ? [{ change, now: now.model, chart }] : [];
    });
}

/** The same with the pictures of both sides. */
export async function drawChartChanges(
  db: ReadDb,
  charts: readonly EditionChart[],
  touched: ReadonlySet<number>,
): Promise<ComparedChart[]> {
  const compared: ComparedChart[] = [];
  for (const { change, now, chart } of listChartChanges(db, charts, touched))
    compared.push({ ...change, before: chart.svg, after: await drawSvg(now) });
  return compared;
}

/** A saved chart keeps its id; one that was thrown away and made anew goes by its title. */
const isSame =
  (one: EditionChart) =>
  (other: EditionChart): boolean =>
    other.chartId === one.chartId || other.title === one.title;

const alone = ({ title, chartId, svg }: EditionChart, kind: 'added' | 'gone'): ComparedChart => ({
  ...{ title, chartId, kind, points: [] },
  ...(kind === 'gone' ? { before: svg, after: null } : { before: null, after: svg }),
});

/** The charts of two editions that differ. */
export function compareEditionCharts(before: readonly EditionChart[], after: readonly EditionChart[]): ComparedChart[] {
  const both = before.flatMap((chart): ComparedChart[] => {
    const other = after.find(isSame(chart));
    if (!other) return [alone(chart, 'gone')];
    const change = compareChart(chart, other);
    return change ? [{ ...change, before: chart.svg, after: other.svg }] : [];
  });
  return [...both, ...after.filter((chart) => !before.some(isSame(chart))).map((chart) => alone(chart, 'added'))];
}
