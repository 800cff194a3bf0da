import type { DecisionRow } from '../../../common/findingRow.ts';
import { type TableColumn, textColumn, yesNo } from './tableColumn.ts';

export const DECISION_COLUMNS: readonly TableColumn<DecisionRow>[] = [
  textColumn('id', ({ id }) => id, 'narrow'),
  textColumn('verdict', ({ verdict }) => verdict),
  textColumn('reason', ({ reason }) => reason, 'sentence'),
  textColumn('who', ({ who }) => who),
  textColumn('recorded_at', ({ recordedAt }) => recordedAt),
  textColumn('findings', ({ findings }) => findings.map(({ kind }) => kind).join('; ')),
  textColumn('indicator_key', ({ indicator }) => indicator?.key ?? null),
  textColumn('indicator_zh', ({ indicator }) => indicator?.zh ?? null),
  textColumn('indicator_en', ({ indicator }) => indicator?.en ?? null, 'wide'),
  textColumn('subject', ({ subject }) => subject),
  textColumn('facts', ({ members }) => members.join('; ')),
  textColumn('fact_used', ({ factId }) => factId ?? null, 'narrow'),
  textColumn('facet', ({ facet }) => facet ?? null),
  textColumn('at', ({ at }) => at ?? null),
  textColumn('adopted_value', ({ adoptedValue }) => adoptedValue ?? null),
  textColumn('adopted_from', ({ adoptedFrom }) => adoptedFrom ?? null, 'wide'),
  textColumn('asked_whom', ({ askedWhom }) => askedWhom ?? null),
  textColumn('asked_on', ({ askedOn }) => askedOn ?? null),
  textColumn('answer', ({ answer }) => answer ?? null, 'wide'),
  textColumn('supersedes', ({ supersedes }) => supersedes, 'narrow'),
  textColumn('withdrawn', ({ isWithdrawn }) => yesNo(isWithdrawn), 'narrow'),
  textColumn('stale', ({ isStale }) => yesNo(isStale), 'narrow'),
];
