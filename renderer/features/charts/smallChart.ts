import type { EChartsOption } from 'echarts';
import type { ChartModel } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';

/** In a small box the words stand beside it already: only the marks and axes are left. */
const BARE = {
  graphic: [],
  legend: { show: false },
  grid: { left: 10, right: 22, top: 30, bottom: 10, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
} as const;

/** Note signs lead nowhere where the notes are left out. */
export const dropNotes = (model: ChartModel): ChartModel => ({
  ...model,
  series: model.series.map((series) => ({
    ...series,
    points: series.points.map((point) => ({ ...point, notes: [] })),
  })),
});

const isOther = (item: unknown, facts: ReadonlySet<FactId>): boolean => {
  const id = (item as { factId?: FactId } | null)?.factId;
  return id !== undefined && !facts.has(id);
};

/** Marks all points but labels only those asked about: with more, the labels of a small box cover one another. */
export function shrinkChart(whole: EChartsOption, facts: ReadonlySet<FactId>): EChartsOption {
  const all = [whole.series ?? []].flat();
  const series = all.map(({ data, ...rest }) => ({
    ...rest,
    data: (data as unknown[] | undefined)?.map((item) =>
      isOther(item, facts) ? { ...(item as object), label: { show: false } } : item,
    ),
  }));
  return { ...whole, ...BARE, series } as EChartsOption;
}
