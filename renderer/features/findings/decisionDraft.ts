import type { DecisionInput, Facet, FindingDetail } from '../../../electron/common/findingRow.ts';
import type { FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { edtfDate } from '../../../electron/common/period.ts';
import type { Verdict } from '../../../electron/common/vocabulary.ts';

/** What is in the panel so far. Nothing is preselected. */
export interface DecisionDraft {
  readonly verdict: Verdict | null;
  readonly factId: FactId | null;
  readonly facet: Facet | null;
  readonly at: string;
  readonly adoptedValue: string;
  readonly adoptedFrom: string;
  readonly askedWhom: string;
  readonly askedOn: string;
  readonly answer: string;
  /** series-break: indicators without a finding that it holds for too. */
  readonly alsoIndicatorIds: readonly IndicatorId[];
  readonly reason: string;
}

export const EMPTY_DRAFT: DecisionDraft = {
  verdict: null,
  factId: null,
  facet: null,
  at: '',
  adoptedValue: '',
  adoptedFrom: '',
  askedWhom: '',
  askedOn: '',
  answer: '',
  alsoIndicatorIds: [],
  reason: '',
};

export type DraftProblem =
  | 'verdict'
  | 'factId'
  | 'facet'
  | 'at'
  | 'adoptedValue'
  | 'adoptedFrom'
  | 'askedWhom'
  | 'askedOn'
  | 'reason';
const isDate = (text: string): boolean => edtfDate.safeParse(text.trim()).success;

export const NEEDS_FACT: readonly Verdict[] = ['prefer', 'superseded', 'source-error'];

/** The first thing that is missing or wrong, by field; null when the decision can be recorded. */
export function findProblem(draft: DecisionDraft): DraftProblem | null {
  const { verdict } = draft;
  if (verdict === null) return 'verdict';
  if (NEEDS_FACT.includes(verdict) && draft.factId === null) return 'factId';
  if (verdict === 'keep-apart' && draft.facet === null) return 'facet';
  if (verdict === 'series-break' && !isDate(draft.at)) return 'at';
  if (verdict === 'adopt' && draft.adoptedValue.trim() === '') return 'adoptedValue';
  if (verdict === 'adopt' && draft.adoptedFrom.trim() === '') return 'adoptedFrom';
  if (verdict === 'query' && draft.askedWhom.trim() === '') return 'askedWhom';
  if (verdict === 'query' && draft.askedOn.trim() !== '' && !isDate(draft.askedOn)) return 'askedOn';
  return draft.reason.trim() === '' ? 'reason' : null;
}

const text = <K extends string>(key: K, value: string): { [P in K]?: string } =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as { [P in K]?: string });

/** Only the fields of the chosen verdict travel, whatever else was typed on the way. */
export function toDecision(draft: DecisionDraft, findingIds: readonly FindingDetail['id'][]): DecisionInput {
  const { verdict, alsoIndicatorIds: also } = draft;
  if (verdict === null) throw new Error('no verdict');
  return {
    findingIds: [...findingIds],
    verdict,
    reason: draft.reason.trim(),
    ...(NEEDS_FACT.includes(verdict) && draft.factId ? { factId: draft.factId } : {}),
    ...(verdict === 'keep-apart' && draft.facet ? { facet: draft.facet } : {}),
    ...(verdict === 'series-break'
      ? { at: draft.at.trim(), ...(also.length > 0 && { alsoIndicatorIds: [...also] }) }
      : {}),
    ...(verdict === 'adopt'
      ? { ...text('adoptedValue', draft.adoptedValue), ...text('adoptedFrom', draft.adoptedFrom) }
      : {}),
    ...(verdict === 'query'
      ? { ...text('askedWhom', draft.askedWhom), ...text('askedOn', draft.askedOn), ...text('answer', draft.answer) }
      : {}),
  };
}
