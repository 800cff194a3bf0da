import type { HistoryRow } from '../../../electron/common/historyRow.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A list of nothing is nothing, and so are no words. */
const settle = (value: unknown): unknown =>
  value === '' || (Array.isArray(value) && value.length === 0) ? null : (value ?? null);

/**
 * The fields that differ between before and after, as stored. `fields` are those that a reader has words for; the
 * program's own (hashes, sort keys, moments) stay out.
 */
export function describeChange(row: Pick<HistoryRow, 'before' | 'after'>, fields: readonly string[]): FieldChange[] {
  return fields
    .map((field) => ({ field, before: settle(row.before?.[field]), after: settle(row.after?.[field]) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
}
