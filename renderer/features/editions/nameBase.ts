import type { NewsBase, NewsSince } from '../../../electron/common/edition.ts';

/** What news are counted from, as a choice of a list has it. */
export const keyOfBase = ({ kind, id }: Pick<NewsBase, 'kind' | 'id'>): string => `${kind} ${id}`;

export const sinceBase = ({ kind, id }: Pick<NewsBase, 'kind' | 'id'>): NewsSince =>
  (kind === 'edition' ? { edition: id } : { import: id }) as NewsSince;
