import { isOpenDown, isOpenUp, type Pen } from './chartPen.ts';
import { isNil, letterOf, NIL } from './chartSigns.ts';
import type { ChartModel, ChartPoint, ChartSeries } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';
import { formatPeriodText } from './formatPeriodText.ts';
import { formatDigits, QUALIFIER_SIGNS } from './formatQuantity.ts';
import { wrapText } from './wrapText.ts';

/** With more points than this, labels would cover the picture; values are read from the axis and the data beside it. */
const MOST_LABELS = 60;
const countPoints = ({ series }: ChartModel): number => series.reduce((sum, { points }) => sum + points.length, 0);

export const areLabelsShown = (model: ChartModel): boolean => countPoints(model) <= MOST_LABELS;

/** Sign and digits at the axis' scale; a stated nothing is a dash. */
export function labelValue(point: ChartPoint, series: ChartSeries, { exponent }: ChartModel): string {
  if (isNil(point, series)) return NIL;
  const plus = point.isEvent && point.y > 0 ? '+' : '';
  return `${plus}${QUALIFIER_SIGNS[point.quantity.qualifier]}${formatDigits(point.quantity, exponent)}`;
}

/** The part of the column that a value covers, where that is not the whole. */
export const labelPart = ({ isPart, period }: ChartPoint, { spec }: ChartModel): string =>
  isPart && period ? ` (${formatPeriodText(period, spec.language)})` : '';

/** An annotation's lines are short: it stands beside one point among others. */
const ANNOTATION_WIDTH = 130;
export const wrapAnnotation = ({ annotation }: ChartPoint): string[] =>
  annotation === null ? [] : wrapText(annotation.replace(/[{}|]/g, ' '), ANNOTATION_WIDTH, CHART_TYPE.note);

/** The label with the marks of its doubt: rich text, whose styles `labelStyles` gives. */
export function formatLabel(point: ChartPoint, pen: Pen): string {
  const { model, series } = pen;
  const notes = point.notes.length > 0 ? `{n|${point.notes.join(' ')}}` : '';
  const letter = letterOf(point, series, model.spec.language);
  const doubt = point.isConflicting ? '{c|! }' : '';
  const style = point.isConflicting ? 'c' : point.isDeprecated ? 'd' : 'v';
  const value = `${labelValue(point, series, model)}${labelPart(point, model)}`;
  const said = wrapAnnotation(point).map((line) => `{a|${line}}\n`);
  return `${said.join('')}${doubt}{${style}|${value}}${letter ? `{l|${letter}}` : ''}${notes}`;
}

type LabelSide = 'top' | 'bottom' | 'right';

/** Of values close together in one column the highest is labelled above, the lowest below where there is room, others beside. */
function chooseSide(point: ChartPoint, { model, series: own }: Pen): LabelSide {
  const near = topOf(model) * 0.15;
  const beside = model.type === 'multiples' ? [own] : model.series;
  const column = beside.flatMap(({ points }) => points.filter((other) => other.column === point.column));
  const rivals = column.filter(({ y }) => Math.abs(y - point.y) < near);
  // The label of the next value further down stands above its mark.
  const hasRoomBelow = point.y > near && !column.some(({ y }) => y < point.y && point.y - y < 3 * near);
  if (rivals.length < 2) return isOpenDown(point) ? 'bottom' : 'top';
  if (rivals.every(({ y }) => y <= point.y)) return 'top';
  return rivals.every(({ y }) => y >= point.y) && hasRoomBelow ? 'bottom' : 'right';
}

const topOf = ({ series }: ChartModel): number =>
  Math.max(0, ...series.flatMap(({ points }) => points.map(({ y }) => y)));

/** An arrow stands between the mark and its label. */
function measureDistance(point: ChartPoint, side: LabelSide): number {
  const isBehindArrow = (isOpenUp(point) && side === 'top') || (isOpenDown(point) && side === 'bottom');
  return isBehindArrow ? 24 : 7;
}

export function labelStyles({ colours, fontFamily }: Pen) {
  const { text, muted, conflict, background } = colours;
  const halo = { textBorderColor: background, textBorderWidth: 3 };
  const style = { fontSize: CHART_TYPE.label, fontFamily, ...halo };
  const small = { fontSize: 8.5, color: muted, ...halo, verticalAlign: 'top' as const };
  return {
    v: { ...style, color: text },
    d: { ...style, color: muted },
    c: { ...style, color: conflict, fontWeight: 'bold' as const },
    l: { ...small, color: text, fontStyle: 'italic' as const, padding: [0, 0, 3, 2] },
    n: { ...small, padding: [0, 0, 3, 1] },
    a: { ...style, fontSize: CHART_TYPE.note, color: text, fontStyle: 'italic' as const },
  };
}

/** Of very many points only those with something written beside them are labelled. */
export function createLabel(point: ChartPoint, pen: Pen) {
  if (!areLabelsShown(pen.model) && point.annotation === null) return { show: false };
  const side = chooseSide(point, pen);
  return {
    show: true,
    position: side,
    distance: measureDistance(point, side),
    formatter: formatLabel(point, pen),
    rich: labelStyles(pen),
  };
}
