import type { ChartModel, ChartPoint, ChartSeries } from './chartSpec.ts';
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
export interface Pen extends Ink {
  readonly name: string;
  readonly colour: string;
  readonly mark: string;
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly index: number;
}

export function createPen(series: ChartSeries, index: number, ink: Ink): Pen {
  return {
    ...ink,
    index,
    name: nameSeries(ink.model, series),
    colour: ink.palette[index % ink.palette.length] ?? ink.colours.text,
    mark: PALETTES.marks[index % PALETTES.marks.length] ?? 'circle',
    dash: PALETTES.dashes[index % PALETTES.dashes.length] ?? 'solid',
  };
}

export const scaled = (value: number, { model }: Ink): number => value / 10 ** model.exponent;
export const columnIndex = ({ column }: ChartPoint, { model }: Ink): number => model.columns.indexOf(column);

export const isOpenUp = ({ quantity }: ChartPoint): boolean =>
  quantity.qualifier === 'more_than' || quantity.qualifier === 'at_least';
export const isOpenDown = ({ quantity }: ChartPoint): boolean =>
  quantity.qualifier === 'less_than' || quantity.qualifier === 'up_to';
export const isRange = ({ yHigh }: ChartPoint): boolean => yHigh !== null;
