import type { TFunction } from 'i18next';

/** Fields whose values are codes, and where their words stand. */
const WORDED: Readonly<Record<string, string>> = {
  status: 'status.of',
  measure: 'measure',
  qualifier: 'qualifier',
  modality: 'modality',
  direction: 'direction',
  minor: 'minor',
  verdict: 'verdict',
  periodBasis: 'basis',
  dateBasis: 'dateBasis',
  encoding: 'plan:encoding',
};
/** Longer texts are cut: the row says that a thing changed and how, the thing itself is one click away. */
const LONGEST = 80;

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

/** Values that are more than a text or a number, by their field. */
const WRITERS: Readonly<Record<string, (value: Readonly<Record<string, unknown>>, t: TFunction) => string>> = {
  anchor: ({ quote, isOrphan }, t) => (isOrphan ? `${quote} (${t('facet.flagOf.orphan')})` : String(quote)),
  rulings: ({ restored, excluded, accepted }, t) =>
    t('history.rulings', { restored: countOf(restored), excluded: countOf(excluded), accepted: countOf(accepted) }),
};

/** A stored value in words. */
export function writeStored(field: string, value: unknown, t: TFunction): string {
  if (value === null || value === '') return t('fact.none');
  if (typeof value === 'boolean') return t(`history.flag.${value}`);
  const branch = WORDED[field];
  if (branch) return t(`${branch}.${value}`, { defaultValue: String(value) });
  if (typeof value !== 'object') return cut(String(value));
  const record = value as Readonly<Record<string, unknown>>;
  return cut(WRITERS[field]?.(record, t) ?? Object.values(record).join(' · '));
}
