import { factsOf } from '../../common/chartFacts.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '../../common/chartSpec.ts';
import { chartWords } from '../../common/chartText.ts';
import { formatPeriod } from '../../common/period.ts';
import { renderMessage } from '../../common/renderMessage.ts';
import { BOM, type Cell, formatCsvRow } from '../../pipeline/export/csv.ts';

/** A place of a series on the time axis: with its point, or empty where there is no value. */
interface Place {
  readonly model: ChartModel;
  readonly series: ChartSeries;
  readonly column: string;
  readonly point: ChartPoint | null;
}

const yesNo = (is: boolean | undefined): string => (is ? 'yes' : 'no');

/** The words of its footnotes: the numbers in the picture mean nothing in a table. */
function writeNotes(numbers: readonly number[], { notes, spec: { language } }: ChartModel): string {
  const words = chartWords(language);
  const own = notes.filter(({ number }) => numbers.includes(number));
  return own.map(({ message }) => renderMessage(message, words, language)).join(' ');
}

const COLUMNS: readonly (readonly [name: string, read: (place: Place) => Cell])[] = [
  ['indicator_zh', ({ series }) => series.indicator.zh],
  ['indicator_en', ({ series }) => series.indicator.en],
  ['subject', ({ series }) => series.subject],
  ['scope', ({ series }) => series.scopeText],
  ['measure', ({ series }) => series.measure],
  ['modality', ({ series }) => series.modality],
  ['column', ({ column }) => column],
  ['period', ({ point }) => (point?.period ? formatPeriod(point.period) : null)],
  ['value', ({ point }) => point?.quantity.value ?? null],
  ['value_high', ({ point }) => point?.quantity.high ?? null],
  ['unit', ({ point }) => point?.quantity.unit ?? null],
  ['qualifier', ({ point }) => point?.quantity.qualifier ?? null],
  ['as_written', ({ point }) => point?.quantity.raw ?? null],
  ['missing', ({ point }) => yesNo(point === null)],
  ['deprecated', ({ point }) => yesNo(point?.isDeprecated)],
  ['conflicting', ({ point }) => yesNo(point?.isConflicting)],
  ['event', ({ point }) => yesNo(point?.isEvent)],
  ['part_of_period', ({ point }) => yesNo(point?.isPart)],
  ['date_inferred', ({ point }) => yesNo(point?.isInferred)],
  ['revision', ({ point }) => point?.revision ?? null],
  ['break_before', ({ series, column }) => yesNo(series.breaks.some((one) => one.column === column))],
  ['annotation', ({ point }) => point?.annotation ?? null],
  ['notes', ({ point, model }) => writeNotes(point?.notes ?? [], model)],
  ['fact', ({ point }) => (point ? factsOf(point).join('; ') : null)],
];

function listPlaces(model: ChartModel): Place[] {
  return model.series.flatMap((series) =>
    [
      ...series.points.map((point) => ({ model, series, column: point.column, point })),
      ...series.missing.map((column) => ({ model, series, column, point: null })),
    ].sort((a, b) => (a.column < b.column ? -1 : Number(a.column > b.column))),
  );
}

/** The data beside a picture: every point that is drawn, with its doubts, and every gap. */
export function* formatChartRows(model: ChartModel, withBom: boolean): Generator<string> {
  yield (withBom ? BOM : '') + formatCsvRow(COLUMNS.map(([name]) => name));
  for (const place of listPlaces(model)) yield formatCsvRow(COLUMNS.map(([, read]) => read(place)));
}
