import type { ChartSpec } from '../../../electron/common/chartSpec.ts';
import type { ChartId } from '../../../electron/common/ids.ts';
import { newChartSpec } from '../../../electron/common/newChartSpec.ts';
import { navigate } from '../../app/route.ts';
import { createStore } from '../../app/store.ts';

/** The chart being made or changed. Outside the place, so that the matrix can start one and leaving loses nothing. */
export interface ChartDraft {
  readonly id: ChartId | null;
  readonly spec: ChartSpec;
  readonly isChanged: boolean;
}

export const chartDraft = createStore<ChartDraft | null>(null);

/** A new chart of what is selected elsewhere. */
export function startChart(spec: Pick<ChartSpec, 'indicatorIds'> & Partial<ChartSpec>): void {
  chartDraft.set({ id: null, spec: newChartSpec(spec), isChanged: true });
  navigate('charts');
}

export const changeSpec = (patch: Partial<ChartSpec>): void =>
  chartDraft.set((draft) => draft && { ...draft, spec: { ...draft.spec, ...patch }, isChanged: true });
