import type { ChartPart, ChartSpec } from '../../../electron/common/chartSpec.ts';
import type { ChartId, FactId } from '../../../electron/common/ids.ts';
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

const editSpec = (edit: (spec: ChartSpec) => ChartSpec): void =>
  chartDraft.set((draft) => draft && { ...draft, spec: edit(draft.spec), isChanged: true });

export const changeSpec = (patch: Partial<ChartSpec>): void => editSpec((spec) => ({ ...spec, ...patch }));

export const changeAxis = (patch: Partial<ChartSpec['axis']>): void =>
  editSpec((spec) => ({ ...spec, axis: { ...spec.axis, ...patch } }));

/** What stands beside a point; nothing takes it away. */
export const annotate = (factId: FactId, text: string): void =>
  editSpec((spec) => {
    const others = spec.annotations.filter((one) => one.factId !== factId);
    return { ...spec, annotations: text.trim() === '' ? others : [...others, { factId, text }] };
  });

/** The analyst's words in place of the program's; the same words are no edit. */
export const editPart = (part: ChartPart, text: string, written: string): void =>
  editSpec((spec) => {
    const { [part]: _, ...others } = spec.edits;
    return { ...spec, edits: text === written ? others : { ...others, [part]: { text, from: written } } };
  });
