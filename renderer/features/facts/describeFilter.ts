import type { TFunction } from 'i18next';
import type { FactFacets, FactFilter } from '../../../electron/common/factRow.ts';
import { formatQuantity } from '../../../electron/common/formatQuantity.ts';
import type { Wording } from '../../app/wording.ts';
import { dropField, type ListField, toggleValue } from './factStore.ts';

export interface FilterChip {
  readonly key: string;
  readonly text: string;
  /** The filter without it. */
  readonly without: FactFilter;
}

interface Words {
  readonly t: TFunction;
  readonly wording: Wording;
  readonly indicators: FactFacets['indicator'];
}

type Wordings = { readonly [K in ListField]: (value: never, words: Words) => string };

/** A whole range of years is one chip, whatever else is a list. */
const LISTS: Wordings = {
  status: (value: string, { t }) => t(`status.of.${value}`),
  indicatorId: (value: number, { indicators, wording, t }) => {
    const known = indicators.find(({ key }) => key === value);
    return known ? wording.name(known) : t('facet.indicatorId');
  },
  measure: (value: string | null, { t }) => (value === null ? t('fact.notStated') : t(`measure.${value}`)),
  year: (value: number | null, { t }) => (value === null ? t('matrix.undated') : String(value)),
  subject: (value: string, { t, wording }) => (value === '' ? t('fact.notStated') : wording.subject(value)),
  unit: (value: string, { t, wording }) => t('review:chip.unit', { unit: wording.unit(value) || value }),
  outlet: (value: string | null, { t }) => value ?? t('article.noOutlet'),
  flag: (value: string, { t }) => t(`facet.flagOf.${value}`),
  qualifier: (value: string, { t }) => t(`qualifier.${value}`),
  modality: (value: string, { t }) => t(`modality.${value}`),
};

const amount = (value: string, { wording }: Words): string =>
  formatQuantity({ value, high: null, unit: 'item', noun: null, qualifier: 'exact', step: '1' }, wording.locale);

function describeBounds(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  show: (text: string) => string,
): string {
  if (from !== undefined && to !== undefined) return from === to ? show(from) : `${show(from)} – ${show(to)}`;
  return from === undefined ? `≤ ${show(to ?? '')}` : `≥ ${show(from)}`;
}

const isRun = (years: readonly (number | null)[]): years is number[] =>
  years.length > 2 && years.every((year, at) => year !== null && year === Number(years[0]) + at);

function listChips(filter: FactFilter, field: ListField, words: Words): FilterChip[] {
  const values = (filter[field] ?? []) as readonly (string | number | null)[];
  if (field === 'year' && isRun(values as readonly (number | null)[]))
    return [{ key: field, text: `${values[0]} – ${values.at(-1)}`, without: dropField(filter, 'year') }];
  return values.map((value) => ({
    key: `${field}:${value}`,
    text: LISTS[field](value as never, words),
    without: toggleValue(filter, field, value),
  }));
}

function plainChips(filter: FactFilter, words: Words): FilterChip[] {
  const { t } = words;
  const same = (text: string): string => text;
  const texts: Partial<Record<keyof FactFilter, string>> = {
    ...(filter.value && { value: describeBounds(filter.value, (text) => amount(text, words)) }),
    ...(filter.period && { period: describeBounds(filter.period, same) }),
    ...(filter.articleDate && {
      articleDate: t('review:chip.articleDate', { text: describeBounds(filter.articleDate, same) }),
    }),
    ...(filter.text && { text: `“${filter.text}”` }),
    ...(filter.scope && { scope: t('review:chip.holds', { column: t('fact.column.scope'), text: filter.scope }) }),
    ...(filter.attribution && {
      attribution: t('review:chip.holds', { column: t('fact.field.attribution'), text: filter.attribution }),
    }),
    ...(filter.articleTitle && {
      articleTitle: t('review:chip.holds', { column: t('review:column.articleTitle'), text: filter.articleTitle }),
    }),
    ...(filter.articleId && { articleId: t('review:chip.article') }),
    ...(filter.ids && { ids: t('review:chip.ids', { count: filter.ids.length }) }),
  };
  return Object.entries(texts).map(([field, text]) => ({
    key: field,
    text,
    without: dropField(filter, field as keyof FactFilter),
  }));
}

/** Everything that narrows the grid, each with the filter that is left when it goes. */
export const listChipsOf = (filter: FactFilter, words: Words): FilterChip[] => [
  ...plainChips(filter, words),
  ...(Object.keys(LISTS) as ListField[]).flatMap((field) => listChips(filter, field, words)),
];
