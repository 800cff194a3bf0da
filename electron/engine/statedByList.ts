import type { ArticleMeta } from '../common/article.ts';
import { edtfDate } from '../common/period.ts';
import type { KnownMeta } from '../pipeline/types.ts';

/** A list's year is no reason to forget the day that the text states. */
const saysMore = (stated: string | null, listed: string): boolean => stated?.startsWith(listed) === true;

/** What an analyst's list of references says of an article goes before what was read from its text. */
export function stateByList<M extends Pick<ArticleMeta, 'date' | 'dateBasis' | 'dateReason'>>(
  meta: M,
  { date, ...known }: KnownMeta,
): M {
  const said = { ...meta, ...known };
  if (!date || !edtfDate.safeParse(date).success || (meta.dateBasis === 'stated' && saysMore(meta.date, date)))
    return said;
  return { ...said, date, dateBasis: 'stated', dateReason: null };
}
