import { isLabelled } from './chartLabelled.ts';
import { isOpenDown, isOpenUp, type Pen } from './chartPen.ts';
import { onOneScale } from './chartScale.ts';
import { isNil, letterOf, NIL } from './chartSigns.ts';
import type { ChartModel, ChartPoint } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';
import { inkOn } from './contrast.ts';
import { formatPeriodText } from './formatPeriodText.ts';
import { formatDigits, QUALIFIER_SIGNS } from './formatQuantity.ts';
import { wrapText } from './wrapText.ts';

/** Sign and digits at the axis' scale. */
export function labelValue(point: ChartPoint, { exponent }: ChartModel): string {
  const plus = point.isEvent && point.y > 0 ? '+' : '';
  return `${plus}${QUALIFIER_SIGNS[point.quantity.qualifier]}${formatDigits(point.quantity, exponent)}`;
}

/** The part of the column that a value covers, where that is not the whole. */
export const writePart = ({ isPart, period }: ChartPoint, { model }: Pen): string =>
  isPart && period ? `{p|(${formatPeriodText(period, model.spec.language)})}` : '';

/** An annotation's lines are short: it stands beside one point among others. */
const ANNOTATION_WIDTH = 130;
export const wrapAnnotation = ({ annotation }: ChartPoint): string[] =>
  annotation === null ? [] : wrapText(annotation.replace(/[{}|]/g, ' '), ANNOTATION_WIDTH, CHART_TYPE.note);

const isBarred = ({ type }: ChartModel): boolean => type === 'bar' || type === 'stacked';

/** A stated nothing is a dash, with its number where a mark stands on the axis for it. */
function writeValue(point: ChartPoint, { series, model }: Pen): string {
  if (isNil(point, series)) return isBarred(model) || model.type === 'table' ? NIL : `${NIL} (0)`;
  const value = labelValue(point, model);
  return model.type === 'table' && point.isDeprecated ? `[${value}]` : value;
}

/** On a bar the arrow of an open end stands in the label: beside other bars a mark would stand on none of them. */
function writeArrow(point: ChartPoint, { model }: Pen): string {
  const arrow = isOpenUp(point) ? '↑' : isOpenDown(point) ? '↓' : '';
  if (!isBarred(model) || arrow === '') return '';
  return model.type === 'stacked' ? `{u|${arrow}}` : `\n{u|${arrow}}`;
}

/** A value with the mark of its dispute. */
export function writeDoubted(point: ChartPoint, pen: Pen): string {
  const style = point.isConflicting ? 'c' : point.isDeprecated ? 'd' : 'v';
  return `${point.isConflicting ? '{c|! }' : ''}{${style}|${writeValue(point, pen)}}`;
}

/** What stands behind a value: the letter of what kind it is, and the numbers of its notes. */
export function writeMarks(point: ChartPoint, { series, model }: Pen): string {
  const notes = point.notes.length > 0 ? `{n|${point.notes.join(',')}}` : '';
  const letter = letterOf(point, series, model.spec.language);
  return `${letter ? `{l|${letter}}` : ''}${notes}`;
}

/** The label with the marks of its doubt, the part of a year on a line of its own: rich text, styled by `labelStyles`. */
export function formatLabel(point: ChartPoint, pen: Pen): string {
  const part = writePart(point, pen);
  const said = wrapAnnotation(point).map((line) => `{a|${line}}\n`);
  return `${said.join('')}${writeDoubted(point, pen)}${writeMarks(point, pen)}${part && `\n${part}`}${writeArrow(point, pen)}`;
}

type LabelSide = 'top' | 'bottom' | 'right';

/** Of values close together in one column the highest is labelled above, the lowest below where there is room, others beside. */
function chooseSide(point: ChartPoint, { model, series: own }: Pen): LabelSide {
  const near = topOf(onOneScale(model, own)) * 0.15;
  const beside = model.type === 'multiples' ? [own] : model.series;
  const column = beside.flatMap(({ points }) => points.filter((other) => other.column === point.column));
  const rivals = column.filter(({ y }) => Math.abs(y - point.y) < near);
  // The label of the next value further down stands above its mark.
  const hasRoomBelow = point.y > near && !column.some(({ y }) => y < point.y && point.y - y < 3 * near);
  if (rivals.length < 2) return isOpenDown(point) && point.y > 2 * near ? 'bottom' : 'top';
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

/** Colours of words over the plot; inside a plain bar those that its colour lets one read. */
function chooseInk({ model, index, colour, colours }: Pen) {
  if (model.type !== 'stacked' || index > 0) return { ...colours, halo: colours.background };
  const ink = inkOn(colour);
  return { text: ink, muted: ink, conflict: ink, halo: colour };
}

export function labelStyles(pen: Pen) {
  const { text, muted, conflict, halo: ground } = chooseInk(pen);
  const halo = pen.model.type === 'table' ? {} : { textBorderColor: ground, textBorderWidth: 3 };
  const style = { fontSize: CHART_TYPE.label, fontFamily: pen.fontFamily, ...halo };
  const small = { fontSize: 8.5, color: muted, ...halo, verticalAlign: 'top' as const };
  return {
    v: { ...style, color: text },
    d: { ...style, color: muted },
    c: { ...style, color: conflict, fontWeight: 'bold' as const },
    l: { ...small, fontSize: 10, color: text, fontStyle: 'italic' as const, padding: [0, 2, 3, 2] },
    n: { ...small, padding: [0, 0, 3, 1] },
    p: { ...style, fontSize: CHART_TYPE.note, color: text },
    a: { ...style, fontSize: CHART_TYPE.note, color: text, fontStyle: 'italic' as const },
    u: { ...style, fontSize: CHART_TYPE.label + 3, color: text, fontWeight: 'bold' as const, lineHeight: 18 },
  };
}

/** Words on a hatched bar stand on a plate: between the stripes nobody could read them. */
const drawPlate = ({ model, index, colours }: Pen): object =>
  model.type === 'stacked' && index > 0
    ? { backgroundColor: colours.background, padding: [1, 3, 0, 3], borderRadius: 2 }
    : {};

export function createLabel(point: ChartPoint, pen: Pen) {
  if (!isLabelled(point, pen.model)) return { show: false };
  const side = chooseSide(point, pen);
  return {
    show: true,
    ...drawPlate(pen),
    position: side,
    distance: measureDistance(point, side),
    formatter: formatLabel(point, pen),
    rich: labelStyles(pen),
  };
}
