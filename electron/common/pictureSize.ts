import { layOutChart } from './chartLayout.ts';
import type { ChartModel } from './chartSpec.ts';

/** Width and height that a chart's picture names, CSS pixels: its drawing, so many times as large as `textScale` says. */
export function pictureSize(model: ChartModel): { width: number; height: number } {
  const { width, height } = layOutChart(model);
  const grow = (size: number): number => (model.spec.textScale === 1 ? size : Math.round(size * model.spec.textScale));
  return { width: grow(width), height: grow(height) };
}
