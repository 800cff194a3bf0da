import type { CustomSeriesOption, SeriesOption } from 'echarts';
import { CHART_TYPE } from './chartLayout.ts';
import type { ChartModel, ChartPoint, ChartSeries } from './chartSpec.ts';
import { indexOfColumn } from './column.ts';
import { formatPeriodText } from './formatPeriodText.ts';
import { formatDigits, QUALIFIER_SIGNS } from './formatQuantity.ts';
import { PALETTES, type ThemeColours } from './palettes.ts';
import { nameSeries } from './seriesName.ts';

/** What the marks are drawn with. */
export interface Ink {
  readonly model: ChartModel;
  readonly colours: ThemeColours;
  readonly palette: readonly string[];
  readonly fontFamily: string;
}

/** One series as it is drawn: its colour, the shape that tells it apart without colour, and the words for it. */
interface Pen extends Ink {
  readonly name: string;
  readonly colour: string;
  readonly mark: string;
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly index: number;
}

/** With more points than this, labels would cover the picture; values are read from the axis and the data beside it. */
const MOST_LABELS = 60;
const ARROW_UP = 'path://M4.2 16 L4.2 5 L0.8 5 L5 0 L9.2 5 L5.8 5 L5.8 16 Z';
const ARROW_DOWN = 'path://M4.2 0 L4.2 11 L0.8 11 L5 16 L9.2 11 L5.8 11 L5.8 0 Z';
const SIZE = 9;

const scaled = (value: number, { model }: Ink): number => value / 10 ** model.exponent;
const columnIndex = ({ column }: ChartPoint, { model }: Ink): number => model.columns.indexOf(column);

const isOpenUp = ({ quantity }: ChartPoint): boolean =>
  quantity.qualifier === 'more_than' || quantity.qualifier === 'at_least';
const isOpenDown = ({ quantity }: ChartPoint): boolean =>
  quantity.qualifier === 'less_than' || quantity.qualifier === 'up_to';

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

/** Of values close together in one column the highest is labelled above, the lowest below, others beside. */
function chooseSide(point: ChartPoint, { model }: Pen): LabelSide {
  const near = topOf(model) * 0.15;
  const rivals = model.series.flatMap(({ points }) =>
    points.filter((other) => other.column === point.column && Math.abs(other.y - point.y) < near),
  );
  if (rivals.length < 2) return isOpenDown(point) ? 'bottom' : 'top';
  if (rivals.every(({ y }) => y <= point.y)) return 'top';
  return rivals.every(({ y }) => y >= point.y) && point.y > near ? 'bottom' : 'right';
}

const topOf = ({ series }: ChartModel): number =>
  Math.max(0, ...series.flatMap(({ points }) => points.map(({ y }) => y)));

/** An arrow stands between the mark and its label. */
function measureDistance(point: ChartPoint, side: LabelSide): number {
  const isBehindArrow = (isOpenUp(point) && side === 'top') || (isOpenDown(point) && side === 'bottom');
  return isBehindArrow ? 24 : 7;
}

function createLabel(point: ChartPoint, pen: Pen, isShown: boolean) {
  const { text, muted, conflict, background } = pen.colours;
  const halo = { textBorderColor: background, textBorderWidth: 3 };
  const style = { fontSize: CHART_TYPE.label, fontFamily: pen.fontFamily, ...halo };
  const side = isShown ? chooseSide(point, pen) : 'top';
  return {
    show: isShown,
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

/** Hollow for set aside, a ring for disputed: shapes that survive a photocopy. */
function stylePoint(point: ChartPoint, pen: Pen) {
  if (point.isConflicting)
    return { color: pen.colours.background, borderColor: pen.colours.conflict, borderWidth: 2.4, opacity: 1 };
  const isHollow = point.isDeprecated || point.isPart;
  const border = point.isDeprecated ? pen.colours.muted : pen.colour;
  return {
    color: isHollow ? pen.colours.background : pen.colour,
    borderColor: border,
    borderWidth: isHollow ? 1.6 : 0,
    opacity: 1,
  };
}

function drawPoint(point: ChartPoint, pen: Pen, isLabelled: boolean) {
  return {
    value: [columnIndex(point, pen), scaled(point.y, pen)],
    factId: point.factId,
    symbol: point.isEvent ? 'diamond' : pen.mark,
    symbolSize: point.isConflicting ? SIZE + 3 : point.isEvent ? SIZE - 1 : SIZE,
    itemStyle: stylePoint(point, pen),
    label: createLabel(point, pen, isLabelled),
  };
}

const isRange = ({ yHigh }: ChartPoint): boolean => yHigh !== null;

function drawPoints(points: readonly ChartPoint[], pen: Pen): SeriesOption {
  const isLabelled = countPoints(pen.model) <= MOST_LABELS;
  return {
    type: 'scatter',
    name: pen.name,
    z: 5,
    itemStyle: { color: pen.colour, opacity: 1 },
    data: points.map((point) => drawPoint(point, pen, isLabelled)),
    labelLayout: { moveOverlap: 'shiftY' },
    cursor: 'pointer',
  };
}

const countPoints = ({ series }: ChartModel): number => series.reduce((sum, { points }) => sum + points.length, 0);

/** Arrows say that the true value lies beyond the mark. */
function drawArrows(points: readonly ChartPoint[], pen: Pen): SeriesOption[] {
  const open = points.filter((point) => isOpenUp(point) || isOpenDown(point));
  if (open.length === 0) return [];
  const data = open.map((point) => ({
    value: [columnIndex(point, pen), scaled(point.y, pen)],
    factId: point.factId,
    symbol: isOpenUp(point) ? ARROW_UP : ARROW_DOWN,
    symbolOffset: [0, isOpenUp(point) ? -15 : 15],
  }));
  const colour = (point: ChartPoint): string =>
    point.isDeprecated ? pen.colours.muted : point.isConflicting ? pen.colours.conflict : pen.colour;
  const styled = data.map((item, i) => ({ ...item, itemStyle: { color: colour(open[i] as ChartPoint), opacity: 1 } }));
  return [{ type: 'scatter', name: pen.name, z: 6, symbolSize: [9, 15], data: styled }];
}

/** A range as an upright bar with both ends marked. */
function drawRanges(points: readonly ChartPoint[], pen: Pen): SeriesOption[] {
  const ranges = points.filter(isRange);
  if (ranges.length === 0) return [];
  const isLabelled = countPoints(pen.model) <= MOST_LABELS;
  const render: CustomSeriesOption['renderItem'] = (_, api) => {
    const [x = 0, low = 0] = api.coord([api.value(0), api.value(1)]);
    const [, high = 0] = api.coord([api.value(0), api.value(2)]);
    const stroke = { stroke: pen.colour, lineWidth: 2 };
    const line = (x1: number, y1: number, x2: number, y2: number) => ({
      type: 'line' as const,
      shape: { x1, y1, x2, y2 },
      style: stroke,
    });
    return {
      type: 'group',
      children: [line(x, low, x, high), line(x - 6, low, x + 6, low), line(x - 6, high, x + 6, high)],
    };
  };
  const bars: SeriesOption = {
    type: 'custom',
    name: pen.name,
    renderItem: render,
    encode: { x: 0, y: [1, 2] },
    data: ranges.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.y, pen), scaled(point.yHigh ?? point.y, pen)],
      factId: point.factId,
    })),
  };
  const ends: SeriesOption = {
    type: 'scatter',
    name: pen.name,
    symbol: 'rect',
    symbolSize: [13, 2],
    itemStyle: { color: pen.colour, opacity: 1 },
    data: ranges.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.yHigh ?? point.y, pen)],
      factId: point.factId,
      label: createLabel(point, pen, isLabelled),
    })),
  };
  return [bars, ends];
}

/** A point that a line may touch: the plain value of a whole column. */
const isLinked = (point: ChartPoint): boolean =>
  !point.isDeprecated && !point.isConflicting && !point.isEvent && !point.isPart && !isRange(point);

/** Runs of neighbouring columns; a hole, a break or a doubt ends one, and nothing is drawn across. */
export function listSegments({ points, breaks }: ChartSeries): ChartPoint[][] {
  const segments: ChartPoint[][] = [];
  const isDoubted = (column: string): boolean => points.some((point) => point.column === column && point.isConflicting);
  for (const point of points.filter(isLinked)) {
    const segment = segments.at(-1);
    const last = segment?.at(-1);
    const isNext = last && indexOfColumn(point.column) === indexOfColumn(last.column) + 1;
    if (segment && isNext && !breaks.includes(point.column) && !isDoubted(point.column)) segment.push(point);
    else segments.push([point]);
  }
  return segments.filter(({ length }) => length > 1);
}

const drawLines = (series: ChartSeries, pen: Pen): SeriesOption[] =>
  listSegments(series).map((segment) => ({
    type: 'line',
    name: pen.name,
    silent: true,
    symbol: 'none',
    z: 3,
    lineStyle: { color: pen.colour, width: 2, type: pen.dash },
    data: segment.map((point) => [columnIndex(point, pen), scaled(point.y, pen)]),
  }));

/** An upright dashed line where, by decision, another series begins. */
function drawBreaks({ breaks }: ChartSeries, pen: Pen): SeriesOption[] {
  const shown = breaks.filter((column) => pen.model.columns.includes(column));
  if (shown.length === 0) return [];
  return [
    {
      type: 'custom',
      name: pen.name,
      silent: true,
      z: 2,
      renderItem: (params, api) => {
        const [x = 0] = api.coord([api.value(0), 0]);
        const [band = 0] = (api.size?.([1, 0]) ?? []) as number[];
        const { y, height } = params.coordSys as unknown as { y: number; height: number };
        const at = x - band / 2;
        return {
          type: 'line',
          shape: { x1: at, y1: y, x2: at, y2: y + height },
          style: { stroke: pen.colours.axis, lineWidth: 1.2, lineDash: [5, 4] },
        };
      },
      data: shown.map((column) => [pen.model.columns.indexOf(column), 0]),
    },
  ];
}

/** Bars side by side are told apart by hatching too, for print without colour. */
function hatch({ index, colours }: Pen) {
  if (index === 0) return {};
  const rotation = index % 2 === 1 ? Math.PI / 4 : -Math.PI / 4;
  const gaps = [1.5, 4 + 2 * Math.floor((index - 1) / 2)];
  return { decal: { symbol: 'rect', color: colours.background, dashArrayX: [1, 0], dashArrayY: gaps, rotation } };
}

const isArrowed = (point: ChartPoint, { model }: Pen): boolean => model.series.length === 1 && isOpenUp(point);

/** Bars stand on zero; what is doubtful is drawn as an outline. */
function drawBars(points: readonly ChartPoint[], pen: Pen): SeriesOption {
  const isLabelled = countPoints(pen.model) <= MOST_LABELS;
  return {
    type: 'bar',
    name: pen.name,
    barMaxWidth: 44,
    z: 3,
    itemStyle: { color: pen.colour, ...hatch(pen) },
    data: points.map((point) => ({
      value: [columnIndex(point, pen), scaled(point.y, pen)],
      factId: point.factId,
      itemStyle: {
        ...stylePoint(point, pen),
        borderType: point.isPart || point.isConflicting ? ('dashed' as const) : ('solid' as const),
      },
      label: {
        ...createLabel(point, pen, isLabelled),
        position: point.y < 0 ? ('bottom' as const) : ('top' as const),
        distance: isArrowed(point, pen) ? 24 : 6,
      },
    })),
    cursor: 'pointer',
  };
}

/** In a bar chart one bar stands for a column; other values of it are marked as points. */
function splitBars(points: readonly ChartPoint[]): { bars: ChartPoint[]; rest: ChartPoint[] } {
  const columns = new Set<string>();
  const bars: ChartPoint[] = [];
  const rest: ChartPoint[] = [];
  for (const point of points) {
    const isBar = !point.isDeprecated && !point.isEvent && !columns.has(point.column);
    if (isBar) columns.add(point.column);
    (isBar ? bars : rest).push(point);
  }
  return { bars, rest };
}

export function drawSeries(series: ChartSeries, index: number, ink: Ink): SeriesOption[] {
  const pen: Pen = {
    ...ink,
    index,
    name: nameSeries(ink.model, series),
    colour: ink.palette[index % ink.palette.length] ?? ink.colours.text,
    mark: PALETTES.marks[index % PALETTES.marks.length] ?? 'circle',
    dash: PALETTES.dashes[index % PALETTES.dashes.length] ?? 'solid',
  };
  const breaks = drawBreaks(series, pen);
  if (ink.model.spec.type === 'bar') {
    const { bars, rest } = splitBars(series.points);
    // Beside other bars a mark in the middle of the column would stand on none of them.
    const open = ink.model.series.length === 1 ? drawArrows(bars, pen) : [];
    return [...breaks, drawBars(bars, pen), ...open, drawPoints(rest, pen)];
  }
  const lines = ink.model.spec.type === 'line' ? drawLines(series, pen) : [];
  const dots = series.points.filter((point) => !isRange(point));
  return [...breaks, ...lines, ...drawRanges(series.points, pen), drawPoints(dots, pen), ...drawArrows(dots, pen)];
}
