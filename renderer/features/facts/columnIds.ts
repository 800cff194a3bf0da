import type { TFunction } from 'i18next';
import { CELL_FIELDS, type CellField } from '../../../electron/common/factCell.ts';
import type { ViewColumn } from '../../../electron/common/factView.ts';

/** Every column that the fact grid can have, in the order in which it comes; their ids are what `facts.page` sorts by. */
export const COLUMN_IDS = [
  'status',
  'indicator',
  'value',
  'measure',
  'period',
  'scope',
  'subject',
  'outlet',
  'articleDate',
  'articleTitle',
  'unit',
  'qualifier',
  'modality',
  'attribution',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

const AS_IT_COMES: readonly ColumnId[] = COLUMN_IDS.slice(0, 9);
const isColumnId = (id: string): id is ColumnId => (COLUMN_IDS as readonly string[]).includes(id);

/** The columns to show; a kept one that is no more is passed over. */
export function listShown(kept: readonly ViewColumn[]): readonly ViewColumn[] {
  const known = kept.filter(({ id }) => isColumnId(id));
  return known.length > 0 ? known : AS_IT_COMES.map((id) => ({ id }));
}

const ELSEWHERE: Partial<Record<ColumnId, string>> = {
  status: 'facet.status',
  unit: 'facet.unit',
  qualifier: 'fact.field.qualifier',
  modality: 'fact.field.modality',
  attribution: 'review:column.attribution',
  articleTitle: 'review:column.articleTitle',
};
export const nameColumn = (id: ColumnId, t: TFunction): string => t(ELSEWHERE[id] ?? `fact.column.${id}`);

/** The field that a cell of the column writes; null where it is only read. */
export const cellFieldOf = (id: string): CellField | null => CELL_FIELDS.find((field) => field === id) ?? null;
