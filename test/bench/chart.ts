import { chartSpec } from '../../electron/common/chartSpec.ts';
import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { buildChart } from '../../electron/pipeline/chart/buildChart.ts';
import { renderSvg } from '../../electron/pipeline/export/renderSvg.ts';
import { createFact } from '../pipeline/createFact.ts';
import type { Metrics } from './run.ts';

const POINTS = 5000;
const RUNS = 9;
const FIRST_YEAR = 1700;

const two = (n: number): string => String(n).padStart(2, '0');

/** One value a month for four hundred years: as many points as a chart takes. */
const makeFacts = () =>
  Array.from({ length: POINTS }, (_, at) => {
    const month = `${FIRST_YEAR + Math.floor(at / 12)}-${two((at % 12) + 1)}`;
    return createFact({ id: at + 1, value: String(1000 + (at % 700)), period: month, measure: 'flow' });
  });

/** Processor milliseconds of one run. */
function time(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** A chart of as many points as there may be, from model to SVG text. */
export async function benchChart(): Promise<Metrics> {
  const facts = makeFacts();
  const spec = chartSpec.parse(
    newChartSpec({ indicatorIds: [facts[0]?.indicator.id as never], type: 'line', frequency: 'month' }),
  );
  const build = () => buildChart({ spec, facts, findings: [], decisions: [] });
  const model = build();
  const drawn = model.series.reduce((sum, { points }) => sum + points.length, 0);
  if (drawn !== POINTS) throw new Error(`${drawn} of ${POINTS} points are drawn`);
  const first = time(() => renderSvg(model));
  const runs = Array.from({ length: RUNS }, () => time(() => renderSvg(model)));
  return {
    'chart: points': drawn,
    'chart: ms to choose its points': median(Array.from({ length: 3 }, () => time(build))),
    'chart: ms to draw, first time': first,
    'chart: ms to draw, median': median(runs),
  };
}
