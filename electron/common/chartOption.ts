import type { EChartsOption, LegendComponentOption } from 'echarts';
import { findEnds } from './chartEnds.ts';
import { drawKey } from './chartKeyMarks.ts';
import { type ChartLayout, LEGEND, layOutChart, wrapName, wrapPanelName } from './chartLayout.ts';
import { drawSeries } from './chartMarks.ts';
import { type Ink, indexColumns } from './chartPen.ts';
import { onOneScale } from './chartScale.ts';
import type { ChartModel } from './chartSpec.ts';
import { drawTable } from './chartTable.ts';
import { chartWords } from './chartText.ts';
import { CHART_TYPE } from './chartType.ts';
import { groupDigits } from './formatQuantity.ts';
import { type ChartTheme, coloursOf, PALETTES, type ThemeColours } from './palettes.ts';
import { nameSeries } from './seriesName.ts';

export interface ChartLook {
  readonly fontFamily: string;
  readonly theme: ChartTheme;
}

interface TextBlock {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
}

function drawText({ lines, x, y, size, colour, isBold }: TextBlock, fontFamily: string) {
  return {
    type: 'text' as const,
    silent: true,
    left: x,
    top: y,
    style: {
      text: lines.join('\n'),
      fill: colour,
      fontSize: size,
      fontFamily,
      fontWeight: isBold ? ('bold' as const) : ('normal' as const),
      lineHeight: size * CHART_TYPE.lead,
    },
  };
}

/** Title, subtitle, axis label and notes are part of the picture, so that it says what it shows wherever it is pasted. */
function drawTexts(model: ChartModel, layout: ChartLayout, colours: ThemeColours, fontFamily: string) {
  const { margin: x, titleLines, subtitleLines, noteLines } = layout;
  const below = layout.margin + titleLines.length * CHART_TYPE.title * CHART_TYPE.lead;
  const { muted } = colours;
  const blocks: TextBlock[] = [
    { lines: titleLines, x, y: layout.margin - 2, size: CHART_TYPE.title, colour: colours.text, isBold: true },
    { lines: subtitleLines, x, y: below, size: CHART_TYPE.subtitle, colour: muted },
    { lines: [model.axisLabel], x, y: layout.plot.top - 26, size: CHART_TYPE.axis, colour: muted },
    { lines: noteLines, x, y: layout.notesTop, size: CHART_TYPE.note, colour: muted },
  ];
  const { left, top } = layout.plot;
  const nothing = model.columns.length === 0 ? [chartWords(model.spec.language)('chart:nothing')] : [];
  blocks.push({ lines: nothing, x: left, y: top + 20, size: CHART_TYPE.subtitle, colour: muted });
  return blocks.filter(({ lines }) => lines.join('') !== '').map((block) => drawText(block, fontFamily));
}

const formatTick = (value: number): string => groupDigits(String(value));

/** `2020-Q4` as `2020 Q4`, `2020-H1` as `2020 H1`; years and months stand as they are. */
const nameColumn = (column: string): string => column.replace(/-([HQ])/, ' $1');

function drawAxes(model: ChartModel, layout: ChartLayout, colours: ThemeColours) {
  const label = { color: colours.muted, fontSize: CHART_TYPE.axis };
  return {
    xAxis: {
      type: 'category' as const,
      data: model.columns.map(nameColumn),
      axisLine: { onZero: true, lineStyle: { color: colours.axis } },
      axisTick: { alignWithLabel: true, lineStyle: { color: colours.axis } },
      axisLabel: { ...label, hideOverlap: true },
    },
    yAxis: {
      type: 'value' as const,
      ...findEnds(model, layout),
      splitLine: { lineStyle: { color: colours.line } },
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...label, formatter: formatTick },
    },
  };
}

function endsOf(model: ChartModel, panel: number, layout: ChartLayout): object {
  const series = model.series[panel];
  return series ? findEnds(onOneScale(model, series), layout) : {};
}

/** The plots, and what they are drawn on: one, or one for each series. */
function drawPlots(model: ChartModel, layout: ChartLayout, colours: ThemeColours) {
  const { xAxis, yAxis } = drawAxes(model, layout, colours);
  const outer = { outerBoundsMode: 'none' as const };
  if (model.type !== 'multiples') return { grid: { ...layout.plot, ...outer }, xAxis, yAxis };
  return {
    grid: layout.panels.map((panel) => ({ ...panel, ...outer })),
    xAxis: layout.panels.map((_, gridIndex) => ({ ...xAxis, gridIndex })),
    yAxis: layout.panels.map((_, gridIndex) => ({ ...yAxis, ...endsOf(model, gridIndex, layout), gridIndex })),
  };
}

function drawLegend({ model, colours, palette }: Ink, layout: ChartLayout): LegendComponentOption {
  if (!layout.hasLegend) return { show: false };
  return {
    type: 'plain',
    left: layout.margin - 4,
    right: layout.margin,
    top: layout.plot.top - 54 - layout.legendDrop,
    itemWidth: LEGEND.mark,
    itemHeight: 9,
    itemGap: LEGEND.gap,
    textStyle: { color: colours.text, fontSize: CHART_TYPE.label, lineHeight: LEGEND.line },
    formatter: (name) => wrapName(name, layout.width - 2 * layout.margin).join('\n'),
    data: model.series.map((series, i) => ({
      name: nameSeries(model, series),
      itemStyle: { color: palette[i % palette.length] ?? colours.text },
      icon:
        model.type === 'bar' || model.type === 'stacked'
          ? 'rect'
          : (PALETTES.marks[i % PALETTES.marks.length] ?? 'circle'),
    })),
  };
}

/** Width of the picture and its height, which notes may make larger than the specification's, in units that it is drawn in. */
export function chartSize(model: ChartModel): { width: number; height: number } {
  const { width, height } = layOutChart(model);
  return { width, height };
}

/** Names of the plots of small multiples. */
function namePanels(model: ChartModel, layout: ChartLayout, { colours, fontFamily }: Ink) {
  if (model.type !== 'multiples') return [];
  return model.series.map((series, i) => {
    const { left = 0, top = 0 } = layout.panels[i] ?? {};
    const lines = wrapPanelName(nameSeries(model, series), layout.panelWidth);
    const x = left - layout.plot.left + layout.margin;
    const y = top - 26 - (lines.length - 1) * CHART_TYPE.axis * CHART_TYPE.lead;
    const block = { lines, x, y, size: CHART_TYPE.axis };
    return drawText({ ...block, colour: colours.text, isBold: true }, fontFamily);
  });
}

/** The one description of the picture, for the screen and for files alike. Data items carry `factId`. */
export function chartOption(model: ChartModel, { fontFamily, theme }: ChartLook): EChartsOption {
  const layout = layOutChart(model);
  const colours = PALETTES.themes[theme];
  const { spec } = model;
  const palette = spec.colours.length > 0 ? spec.colours : coloursOf(spec.palette);
  const ink: Ink = { model, colours, palette, fontFamily, columnOf: indexColumns(model) };
  const base = {
    animation: false,
    backgroundColor: colours.background,
    textStyle: { fontFamily, color: colours.text },
  };
  const texts = [...drawTexts(model, layout, colours, fontFamily), ...drawKey(ink, layout)];
  if (model.type === 'table') return { ...base, graphic: [...texts, ...drawTable(ink, layout)] };
  return {
    ...base,
    legend: drawLegend(ink, layout),
    ...drawPlots(model, layout, colours),
    graphic: [...texts, ...namePanels(model, layout, ink)],
    series: model.series.flatMap((series, index) => drawSeries(series, index, ink)),
  };
}
