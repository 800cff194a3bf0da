import type { FindingDraft } from '../../common/findingRow.ts';

/** The gravest first; the key settles the rest, so that the order of import does not. */
export function orderFindings(a: FindingDraft, b: FindingDraft): number {
  return b.severity - a.severity || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** No finding twice. */
export function keepFirst(drafts: readonly FindingDraft[]): FindingDraft[] {
  const byKey = new Map<string, FindingDraft>();
  for (const draft of drafts) if (!byKey.has(draft.key)) byKey.set(draft.key, draft);
  return [...byKey.values()];
}
