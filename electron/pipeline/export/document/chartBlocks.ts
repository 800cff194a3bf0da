import { factsOf } from '../../../common/chartFacts.ts';
import { writePart } from '../../../common/chartFoot.ts';
import type { ChartModel, ChartPoint, ChartSeries } from '../../../common/chartSpec.ts';
import type { ChartPicture } from '../../../common/evidence.ts';
import type { Block, Inline } from '../../../common/exportDocument.ts';
import { formatPeriodText } from '../../../common/formatPeriodText.ts';
import { pictureSize } from '../../../common/pictureSize.ts';
import { renderMessage } from '../../../common/renderMessage.ts';
import { nameSeries } from '../../../common/seriesName.ts';
import { cite, type Page, plain } from './page.ts';

/** A chart with its number in the document. */
export interface NumberedChart extends ChartPicture {
  readonly number: number;
}

function pointRow(
  series: ChartSeries,
  point: ChartPoint,
  { model, page }: { model: ChartModel; page: Page },
): Inline[] {
  const { word, input } = page;
  const facts = factsOf(point).flatMap((id) => input.evidence.get(id)?.fact ?? []);
  const marks = point.notes.length > 0 ? ` (${point.notes.join(', ')})` : '';
  return [
    plain(nameSeries(model, series)),
    plain(point.period ? formatPeriodText(point.period, input.language) : point.column),
    { text: page.value(point.quantity) + marks, look: point.isDeprecated ? 'muted' : 'strong' },
    plain(point.factId === null ? word('setByDecision') : point.quantity.raw),
    plain([...new Set(facts.map((fact) => cite(fact, page)))].join(' ')),
  ];
}

/** What the picture shows, as numbers. */
function dataTable({ model, number }: NumberedChart, page: Page): Block {
  const { word } = page;
  const columns = [
    { text: word('series'), align: 'start' as const },
    { text: word('column'), align: 'start' as const },
    { text: word('value'), align: 'end' as const },
    { text: word('written'), align: 'start' as const },
    { text: word('source'), align: 'start' as const },
  ];
  const rows = model.series.flatMap((series) => series.points.map((point) => pointRow(series, point, { model, page })));
  return { kind: 'table', caption: word('table', { number, title: model.title }), columns, rows };
}

/** What stands below the picture, where the analyst wrote it anew: the program's own notes would contradict it. */
const editedNotes = (model: ChartModel): Block[] =>
  writePart(model, 'note').map((text): Block => ({ kind: 'paragraph', inlines: [{ text }] }));

function notesOf({ model }: NumberedChart, { term, input, word }: Page): Block[] {
  if (model.spec.edits.note) return editedNotes(model);
  const inWords = (message: ChartModel['notes'][number]['message']): string =>
    renderMessage(message, term, input.language);
  const notes = model.notes.map(
    ({ number, message }): Block => ({ kind: 'note', mark: String(number), text: inWords(message) }),
  );
  const left = [...new Set(model.leftOut.map(({ reason }) => inWords(reason)))];
  const notDrawn: Block[] = left.map((text) => ({ kind: 'note', mark: word('notDrawn'), text }));
  return [...notes, ...notDrawn];
}

/** Heading, picture, numbers and notes of one chart. */
export function chartBlocks(chart: NumberedChart, page: Page): Block[] {
  const { model, svg, alt, number } = chart;
  const caption = page.word('figure', { number, title: model.title });
  return [
    { kind: 'heading', level: 1, text: model.title },
    { kind: 'figure', svg, ...pictureSize(model), alt, caption },
    ...notesOf(chart, page),
    dataTable(chart, page),
  ];
}

/** The facts that charts show, each once, in the order of drawing. */
export const listPoints = (charts: readonly ChartPicture[]): ChartPoint[] =>
  charts.flatMap(({ model }) => model.series.flatMap(({ points }) => points));
