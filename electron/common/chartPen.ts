import type { ChartModel, ChartPoint, ChartSeries } from './chartSpec.ts';
import { PALETTES, type ThemeColours } from './palettes.ts';
import { nameSeries } from './seriesName.ts';

/** What the marks are drawn with. */
export interface Ink {
  readonly model: ChartModel;
  readonly colours: ThemeColours;
  readonly palette: readonly string[];
  readonly fontFamily: string;
  /** Column to its place on the time axis. */
  readonly columnOf: ReadonlyMap<string, number>;
}

/** One series as it is drawn: its colour, the shape that tells it apart without colour, and the words for it. */
export interface Pen extends Ink {
  readonly series: ChartSeries;
  readonly name: string;
  readonly colour: string;
  readonly mark: string;
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly index: number;
  /** Which of several plots it is drawn in. */
  readonly panel: { readonly xAxisIndex?: number; readonly yAxisIndex?: number };
}

export function createPen(series: ChartSeries, index: number, ink: Ink): Pen {
  const isAlone = ink.model.type === 'multiples';
  const look = isAlone ? 0 : index;
  return {
    ...ink,
    series,
    index: look,
    name: nameSeries(ink.model, series),
    colour: ink.palette[look % ink.palette.length] ?? ink.colours.text,
    mark: PALETTES.marks[look % PALETTES.marks.length] ?? 'circle',
    dash: PALETTES.dashes[look % PALETTES.dashes.length] ?? 'solid',
    panel: isAlone ? { xAxisIndex: index, yAxisIndex: index } : {},
  };
}

export const scaled = (value: number, { model }: Ink): number => value / 10 ** model.exponent;
export const columnIndex = ({ column }: ChartPoint, { columnOf }: Ink): number => columnOf.get(column) ?? -1;
export const indexColumns = ({ columns }: ChartModel): ReadonlyMap<string, number> =>
  new Map(columns.map((column, i) => [column, i]));

export const isOpenUp = ({ quantity }: ChartPoint): boolean =>
  quantity.qualifier === 'more_than' || quantity.qualifier === 'at_least';
export const isOpenDown = ({ quantity }: ChartPoint): boolean =>
  quantity.qualifier === 'less_than' || quantity.qualifier === 'up_to';
export const isRange = ({ yHigh }: ChartPoint): boolean => yHigh !== null;
