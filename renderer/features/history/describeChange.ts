import type { HistoryRow } from '../../../electron/common/historyRow.ts';

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Longer texts are cut: the row says that a thing changed and how, the thing itself is one click away. */
const LONGEST = 80;
const MOST_FIELDS = 12;

function write(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The fields that differ between before and after, as stored. */
export function describeChange({ before, after }: Pick<HistoryRow, 'before' | 'after'>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: write(before?.[field]), after: write(after?.[field]) }))
    .filter((change) => change.before !== change.after)
    .slice(0, MOST_FIELDS);
}
