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
  /** Just started, with no choice made in it yet: as quickly made again. */
  readonly isFresh?: boolean;
  /** More was selected than a chart holds: it draws the first part. */
  readonly isCut?: boolean;
}

/** What a new chart is started with. */
export type ChartStart = Pick<ChartSpec, 'indicatorIds'> & Partial<ChartSpec> & Pick<ChartDraft, 'isCut'>;

export const chartDraft = createStore<ChartDraft | null>(null);

/** Charts with unsaved changes that another one took the place of; each comes back as it was left. */
export const keptDrafts = createStore<readonly ChartDraft[]>([]);

/** Puts another chart, or none, in the place of the one being changed, whose changes are kept. */
export function openDraft(next: ChartDraft | null): void {
  const left = chartDraft.get();
  const isKept = left?.isChanged && !left.isFresh;
  keptDrafts.set((kept) => [...kept.filter((one) => one !== next), ...(isKept ? [left] : [])]);
  chartDraft.set(next);
}

/** What was changed in a saved chart before it was left, else the chart as it is saved. */
export const reopenChart = (saved: { id: ChartId; spec: ChartSpec }): void =>
  openDraft(keptDrafts.get().find(({ id }) => id === saved.id) ?? { id: saved.id, spec: saved.spec, isChanged: false });

/** A new chart of what is selected elsewhere. */
export function startChart({ isCut = false, ...spec }: ChartStart): void {
  openDraft({ id: null, spec: newChartSpec(spec), isChanged: true, isFresh: true, isCut });
  navigate('charts');
}

const editSpec = (edit: (spec: ChartSpec) => ChartSpec): void =>
  chartDraft.set((draft) => draft && { ...draft, spec: edit(draft.spec), isChanged: true, isFresh: false });

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
