import { listFootLines } from './chartFoot.ts';
import { type KeyItem, listKey } from './chartKey.ts';
import { wrapAnnotation } from './chartLabels.ts';
import type { ChartModel, ChartPoint } from './chartSpec.ts';
import { CHART_TYPE } from './chartType.ts';
import { groupDigits } from './formatQuantity.ts';
import { nameSeries } from './seriesName.ts';
import { measureText, wrapText } from './wrapText.ts';

const MARGIN = 20;
/** Below this the plot cannot be read; a picture with many notes grows taller instead. */
const LEAST_PLOT = 150;

/** Below the plot, for the labels of the time axis. */
const AXIS_ROOM = 40;

interface Plot {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly titleLines: readonly string[];
  readonly subtitleLines: readonly string[];
  readonly noteLines: readonly string[];
  /** Where the plot lies, axis labels outside it. */
  readonly plot: Plot;
  /** One for each series of small multiples, each with room for its name above it. */
  readonly panels: readonly Plot[];
  /** Of one of several plots with its axis, to the next one. */
  readonly panelWidth: number;
  /** What the marks mean, each with the middle of its left side. */
  readonly key: readonly { readonly item: KeyItem; readonly x: number; readonly y: number }[];
  /** Baseline of the first note line, from the top. */
  readonly notesTop: number;
  readonly hasLegend: boolean;
  /** By how much the legend is higher than one line. */
  readonly legendDrop: number;
}

const lineHeight = (size: number): number => size * CHART_TYPE.lead;

/** Room for the longest label of the value axis, which ends on a round number near the largest value. */
function measureTicks({ series, exponent }: ChartModel): number {
  const values = series.flatMap(({ points }) =>
    points.map(({ y, yHigh }) => Math.max(Math.abs(y), Math.abs(yHigh ?? 0))),
  );
  const largest = Math.max(1, ...values) / 10 ** exponent;
  return measureText(groupDigits(String(Math.round(largest * 1.2)))) * CHART_TYPE.axis;
}

/** Of the legend: mark, what stands between it and its name, what between two names or rows, and the height of a line. */
export const LEGEND = { mark: 12, inner: 5, gap: 16, line: 14 } as const;

/** A name longer than the picture is wide stands in several lines. */
export const wrapName = (name: string, width: number): string[] =>
  wrapText(name, width - LEGEND.mark - LEGEND.inner, CHART_TYPE.label);

/** Height of the legend below its first line, as its rows are filled from the left. */
function measureLegend(model: ChartModel, width: number): number {
  let [rows, used] = [[0], 0] as [number[], number];
  for (const series of model.series) {
    const lines = wrapName(nameSeries(model, series), width);
    const item = LEGEND.mark + LEGEND.inner + Math.max(...lines.map(measureText)) * CHART_TYPE.label;
    if (used > 0 && used + item > width) [rows, used] = [[...rows, 0], 0];
    rows[rows.length - 1] = Math.max(rows.at(-1) ?? 0, lines.length);
    used += item + LEGEND.gap;
  }
  return rows.reduce((sum, lines) => sum + lines * LEGEND.line + LEGEND.gap, -LEGEND.line - LEGEND.gap);
}

/** Small multiples stand in two columns where there is room for it. */
const PANEL = { least: 130, name: 32, axis: 30, wide: 420, gap: 14 } as const;
/** Of the name of a small plot; what is more is cut. */
const MOST_NAME_LINES = 3;

const countAcross = ({ series }: ChartModel, inner: number): number =>
  series.length > 1 && inner >= PANEL.wide ? (series.length > 4 && inner >= 1.5 * PANEL.wide ? 3 : 2) : 1;

const panelWidthOf = (model: ChartModel, inner: number): number => inner / countAcross(model, inner);

/** The name of one of several plots, no wider than its plot. */
export function wrapPanelName(name: string, panelWidth: number): string[] {
  // Bold letters are a little wider.
  const lines = wrapText(name, panelWidth - PANEL.gap, CHART_TYPE.axis * 1.06);
  if (lines.length <= MOST_NAME_LINES) return lines;
  return [...lines.slice(0, MOST_NAME_LINES - 1), `${lines[MOST_NAME_LINES - 1]} …`];
}

/** Room above a small plot for the longest name of all, so that the plots stand in line. */
function measureNames(model: ChartModel, inner: number): number {
  const width = panelWidthOf(model, inner);
  const lines = model.series.map((series) => wrapPanelName(nameSeries(model, series), width).length);
  return PANEL.name + (Math.max(1, ...lines) - 1) * lineHeight(CHART_TYPE.axis);
}

/** Rows of a table: one for each column of time, as high as the most values that one of its cells holds with what is said of them. */
export const TABLE = { row: 22, head: 40 } as const;

const countLines = (points: readonly ChartPoint[]): number =>
  points.reduce((sum, point) => sum + 1 + wrapAnnotation(point).length, 0);

export function countTableLines({ series }: ChartModel, column: string): number {
  return Math.max(1, ...series.map(({ points }) => countLines(points.filter((point) => point.column === column))));
}

function measurePlot(model: ChartModel, inner: number): number {
  if (model.type === 'table')
    return TABLE.head + model.columns.reduce((sum, column) => sum + countTableLines(model, column) * TABLE.row, 0);
  if (model.type !== 'multiples') return LEAST_PLOT;
  const rows = Math.ceil(model.series.length / countAcross(model, inner));
  return rows * (PANEL.least + measureNames(model, inner) + PANEL.axis) - PANEL.axis;
}

function placePanels(model: ChartModel, plot: Plot, { width, height }: { width: number; height: number }): Plot[] {
  if (model.type !== 'multiples') return [plot];
  const inner = width - 2 * MARGIN;
  const [across, name] = [countAcross(model, inner), measureNames(model, inner)];
  const rows = Math.ceil(model.series.length / across);
  // Below the last row its axis stands where that of a single plot does.
  const inside = height - plot.top - plot.bottom + PANEL.axis;
  const [wide, high] = [inner / across, inside / rows];
  return model.series.map((_, i) => {
    const [x, y] = [i % across, Math.floor(i / across)];
    const top = plot.top + y * high + name;
    const left = plot.left + x * wide;
    return {
      top,
      left,
      right: width - MARGIN - (x + 1) * wide + PANEL.gap,
      bottom: height - top - high + name + PANEL.axis,
    };
  });
}

/** Of the key: room for a mark, what stands between it and its words, between two of them, and the height of a row. */
export const KEY = { mark: 14, inner: 5, gap: 16, row: 18 } as const;

/** The key filled from the left, row by row, its rows counted from zero. */
function placeKey(model: ChartModel, width: number): { item: KeyItem; x: number; row: number }[] {
  let [row, used] = [0, 0];
  return listKey(model).map((item) => {
    const wide = KEY.mark + KEY.inner + measureText(item.words) * CHART_TYPE.note;
    if (used > 0 && used + wide > width) [row, used] = [row + 1, 0];
    const x = used;
    used += wide + KEY.gap;
    return { item, x, row };
  });
}

const known = new WeakMap<ChartModel, ChartLayout>();

/** Where everything stands. The picture is as tall as the specification says, or taller where its notes need it. */
export function layOutChart(model: ChartModel): ChartLayout {
  // Size, marks and frame of one picture each ask for it, and thousands of sources take their time.
  const layout = known.get(model) ?? computeLayout(model);
  known.set(model, layout);
  return layout;
}

function computeLayout(model: ChartModel): ChartLayout {
  const { textScale } = model.spec;
  const [width, height] = [model.spec.width / textScale, model.spec.height / textScale];
  const inner = width - 2 * MARGIN;
  const titleLines = wrapText(model.title, inner, CHART_TYPE.title);
  const subtitleLines = model.subtitle ? wrapText(model.subtitle, inner, CHART_TYPE.subtitle) : [];
  const noteLines = listFootLines(model).flatMap((line) => wrapText(line, inner, CHART_TYPE.note));
  const hasLegend = model.series.length > 1 && model.type !== 'multiples' && model.type !== 'table';
  const head =
    titleLines.length * lineHeight(CHART_TYPE.title) + subtitleLines.length * lineHeight(CHART_TYPE.subtitle);
  const legendDrop = hasLegend ? measureLegend(model, inner) : 0;
  const top = MARGIN + head + (hasLegend ? 24 : 4) + legendDrop + 30;
  const key = placeKey(model, inner);
  const keyHeight = key.length > 0 ? ((key.at(-1)?.row ?? 0) + 1) * KEY.row + 4 : 0;
  const foot = keyHeight + noteLines.length * lineHeight(CHART_TYPE.note) + MARGIN + AXIS_ROOM;
  const total = Math.max(height, Math.ceil(top + measurePlot(model, inner) + foot));
  const plot = { top, bottom: foot, left: MARGIN + Math.max(46, measureTicks(model) + 16), right: MARGIN + 18 };
  return {
    width,
    height: total,
    margin: MARGIN,
    titleLines,
    subtitleLines,
    noteLines,
    plot,
    panels: placePanels(model, plot, { width, height: total }),
    panelWidth: panelWidthOf(model, inner),
    key: key.map(({ item, x, row }) => ({ item, x: MARGIN + x, y: total - foot + AXIS_ROOM + 6 + row * KEY.row })),
    notesTop: total - foot + AXIS_ROOM + keyHeight,
    hasLegend,
    legendDrop,
  };
}
