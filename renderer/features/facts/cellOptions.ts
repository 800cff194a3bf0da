import type { TFunction } from 'i18next';
import type { CellField } from '../../../electron/common/factCell.ts';
import { MEASURES, MODALITIES, QUALIFIERS, STATUSES } from '../../../electron/common/vocabulary.ts';

export interface CellOption {
  readonly key: string;
  /** What the cell becomes when it is taken. */
  readonly text: string;
  readonly more?: string;
}

const CLOSED: Partial<Record<CellField, { readonly keys: readonly string[]; readonly words: string }>> = {
  status: { keys: STATUSES, words: 'status.of' },
  measure: { keys: MEASURES, words: 'measure' },
  qualifier: { keys: QUALIFIERS, words: 'qualifier' },
  modality: { keys: MODALITIES, words: 'modality' },
};

/** The words that may stand in a cell of a closed list; those that hold what was typed. All of them before one types. */
export function listWords(field: CellField, typed: string | null, t: TFunction): CellOption[] {
  const { keys = [], words = '' } = CLOSED[field] ?? {};
  const wanted = typed?.trim().toLowerCase() ?? '';
  return keys
    .map((key) => ({ key, text: t(`${words}.${key}`) }))
    .filter(({ key, text }) => key.includes(wanted) || text.toLowerCase().includes(wanted));
}
