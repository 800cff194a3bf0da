import type { ChartModel, ChartPoint, ChartSeries } from '../../common/chartSpec.ts';
import { formatPeriod } from '../../common/period.ts';
import { BOM, formatCsvRow } from '../../pipeline/export/csv.ts';

const HEADER = [
  'indicator_zh',
  'indicator_en',
  'subject',
  'scope',
  'column',
  'period',
  'value',
  'value_high',
  'unit',
  'qualifier',
  'as_written',
  'deprecated',
  'conflicting',
  'part_of_period',
  'fact',
];

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const toCells = ({ indicator, subject, scopeText }: ChartSeries, point: ChartPoint): (string | number | null)[] => [
  indicator.zh,
  indicator.en,
  subject,
  scopeText,
  point.column,
  point.period ? formatPeriod(point.period) : null,
  point.quantity.value,
  point.quantity.high,
  point.quantity.unit,
  point.quantity.qualifier,
  point.quantity.raw,
  yesNo(point.isDeprecated),
  yesNo(point.isConflicting),
  yesNo(point.isPart),
  point.factId,
];

/** The data beside a picture: every point that is drawn. */
export function* formatChartRows(model: ChartModel): Generator<string> {
  yield BOM + formatCsvRow(HEADER);
  for (const series of model.series) for (const point of series.points) yield formatCsvRow(toCells(series, point));
}
