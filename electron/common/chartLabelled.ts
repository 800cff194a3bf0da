import type { ChartModel, ChartPoint } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';
import { formatDigits, QUALIFIER_SIGNS } from './formatQuantity.ts';
import { measureText } from './wrapText.ts';

/** With more points than this, labels would cover the picture; values are read from the axis and the data beside it. */
const MOST_LABELS = 60;
/** What stands beside the plot: margins and the labels of the value axis. */
const BESIDE = 100;

const measureLabel = ({ quantity }: ChartPoint, { exponent }: ChartModel): number =>
  measureText(QUALIFIER_SIGNS[quantity.qualifier] + formatDigits(quantity, exponent)) * CHART_TYPE.label;

/** Room that one mark has for its label, in units of the picture. */
function measureSlot({ spec, columns, series, type }: ChartModel): number {
  const inner = spec.width / spec.textScale - BESIDE;
  const abreast = type === 'bar' ? series.length : type === 'multiples' ? Math.min(2, series.length) : 1;
  return inner / Math.max(1, columns.length * abreast);
}

const isDoubtful = (point: ChartPoint): boolean =>
  point.isConflicting ||
  point.isDeprecated ||
  point.isPart ||
  point.isEvent ||
  point.quantity.qualifier !== 'exact' ||
  point.revision !== null;

/** About as wide as the label of a part-year. */
const WIDE = 80;

/**
 * Where not all can be labelled: whatever is doubtful, and, unless that needs the room, the ends of a series, its highest
 * and its lowest.
 */
function listTelling(points: readonly ChartPoint[], model: ChartModel): ChartPoint[] {
  const doubtful = points.filter(isDoubtful);
  const at = ({ column }: ChartPoint): number => model.columns.indexOf(column);
  const reach = WIDE / measureSlot(model);
  const isFree = (point: ChartPoint): boolean => !doubtful.some((other) => Math.abs(at(other) - at(point)) < reach);
  const byValue = [...points].sort((a, b) => a.y - b.y);
  const ends = [points[0], points.at(-1), byValue[0], byValue.at(-1)].filter((point) => point !== undefined);
  return [...doubtful, ...ends.filter(isFree)];
}

function listLabelled(model: ChartModel): Set<ChartPoint> {
  const points = model.series.flatMap((series) => series.points);
  const said = points.filter(({ annotation }) => annotation !== null);
  if (points.length > MOST_LABELS) return new Set(said);
  if (model.type === 'table') return new Set(points);
  const widest = Math.max(0, ...points.map((point) => measureLabel(point, model)));
  if (widest <= measureSlot(model)) return new Set(points);
  return new Set([...said, ...model.series.flatMap((series) => listTelling(series.points, model))]);
}

const known = new WeakMap<ChartModel, Set<ChartPoint>>();

/** Whether a point's value is written beside it: labels that cover each other can no more be read than none. */
export function isLabelled(point: ChartPoint, model: ChartModel): boolean {
  const labelled = known.get(model) ?? listLabelled(model);
  known.set(model, labelled);
  return labelled.has(point);
}
