import { CHART_TYPE } from './chartLayout.ts';
import { isOpenDown, isOpenUp, type Pen } from './chartPen.ts';
import type { ChartModel, ChartPoint } from './chartSpec.ts';
import { formatPeriodText } from './formatPeriodText.ts';
import { formatDigits, QUALIFIER_SIGNS } from './formatQuantity.ts';

/** With more points than this, labels would cover the picture; values are read from the axis and the data beside it. */
const MOST_LABELS = 60;
const countPoints = ({ series }: ChartModel): number => series.reduce((sum, { points }) => sum + points.length, 0);

export const areLabelsShown = (model: ChartModel): boolean => countPoints(model) <= MOST_LABELS;

/** The value as labelled: sign, digits at the axis' scale, and what part of the column it covers. */
export function labelPoint(point: ChartPoint, model: ChartModel): string {
  const sign = QUALIFIER_SIGNS[point.quantity.qualifier];
  const digits = `${point.isEvent && point.y > 0 ? '+' : ''}${sign}${formatDigits(point.quantity, model.exponent)}`;
  const part = point.isPart && point.period ? ` (${formatPeriodText(point.period, model.spec.language)})` : '';
  return digits + part;
}

function formatLabel(point: ChartPoint, pen: Pen): string {
  const notes = point.notes.length > 0 ? `{n|${point.notes.join(' ')}}` : '';
  const doubt = point.isConflicting ? '{c|! }' : '';
  const style = point.isConflicting ? 'c' : point.isDeprecated ? 'd' : 'v';
  return `${doubt}{${style}|${labelPoint(point, pen.model)}}${notes}`;
}

type LabelSide = 'top' | 'bottom' | 'right';

/** Of values close together in one column the highest is labelled above, the lowest below where there is room, others beside. */
function chooseSide(point: ChartPoint, { model }: Pen): LabelSide {
  const near = topOf(model) * 0.15;
  const column = model.series.flatMap(({ points }) => points.filter((other) => other.column === point.column));
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

export function createLabel(point: ChartPoint, pen: Pen) {
  if (!areLabelsShown(pen.model)) return { show: false };
  const { text, muted, conflict, background } = pen.colours;
  const halo = { textBorderColor: background, textBorderWidth: 3 };
  const style = { fontSize: CHART_TYPE.label, fontFamily: pen.fontFamily, ...halo };
  const side = chooseSide(point, pen);
  return {
    show: true,
    position: side,
    distance: measureDistance(point, side),
    formatter: formatLabel(point, pen),
    rich: {
      v: { ...style, color: text },
      d: { ...style, color: muted },
      c: { ...style, color: conflict, fontWeight: 'bold' as const },
      n: { fontSize: 8.5, color: muted, ...halo, verticalAlign: 'top' as const, padding: [0, 0, 3, 1] },
    },
  };
}
