/**
 * What a finding was found among. A change of a fact names the scopes it belongs to, and only their findings are worked
 * out again: those of one indicator, of indicators that arithmetic joins (listed under one of them), of one article, or
 * of all facts with one number or one counted noun.
 */
export type FindingScope =
  | { readonly of: 'indicator' | 'across' | 'article'; readonly id: number }
  | { readonly of: 'number' | 'noun'; readonly unit: string; readonly name: string };

/** Long wordings are cut as one, so that equal scopes keep equal names. */
const LONGEST = 200;

export const nameScope = (scope: FindingScope): string =>
  'id' in scope ? `${scope.of}:${scope.id}` : `${scope.of}:${scope.unit}|${scope.name.slice(0, LONGEST)}`;

/** Null for what names no scope, such as `all`. */
export function parseScope(text: string): FindingScope | null {
  const [, of, rest = ''] = /^(indicator|across|article|number|noun):(.*)$/s.exec(text) ?? [];
  if (of === 'indicator' || of === 'across' || of === 'article') return { of, id: Number(rest) };
  const bar = rest.indexOf('|');
  if ((of !== 'number' && of !== 'noun') || bar < 0) return null;
  return { of, unit: rest.slice(0, bar), name: rest.slice(bar + 1) };
}
