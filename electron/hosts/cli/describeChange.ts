import type { News, ValueChange, ValuePlace } from '../../common/edition.ts';
import { formatQuantity } from '../../common/formatQuantity.ts';
import { nameSubject } from '../../common/nameSubject.ts';
import { locale, translate } from './talk.ts';

export const nameIndicator = ({ zh, en }: ValuePlace['indicator']): string => (locale === 'en' ? en || zh : zh || en);

/** Which cell of the matrix, in a line. */
export function describePlace({ indicator, subject, scopeText, column }: ValuePlace): string {
  const of = subject && nameSubject(subject, locale);
  return [nameIndicator(indicator), of, scopeText, column ?? translate('edition:news.undated')]
    .filter(Boolean)
    .join(' · ');
}

const wordSide = (side: ValueChange['before']): string => (side ? formatQuantity(side.quantity, locale) : '–');

/** Where, what it said and what it says, why, and the facts to look at. */
export const describeChange = ({ kind, why, place, before, after }: ValueChange): string =>
  [
    describePlace(place),
    wordSide(before),
    wordSide(after),
    `${translate(`edition:kind.${kind}`)}: ${translate(`edition:why.${why}`)}`,
    [before?.factId, after?.factId].map((id) => id ?? '–').join(' → '),
  ].join('\t');

/** What came since, in a line; of things that are none nothing is said. */
export function describeCounts({ counts, edition }: Pick<News, 'counts' | 'edition'>): string {
  const changed = edition === null ? 'changedUnpublished' : 'changed';
  const parts = [
    ...(['new', 'revised', 'stale'] as const).map((name) => [name, counts[name]] as const),
    [changed, counts.changed] as const,
  ].filter(([, count]) => count > 0);
  if (parts.length === 0) return translate('edition:count.nothing');
  const joint = locale === 'en' ? ', ' : '，';
  return parts.map(([name, count]) => translate(`edition:count.${name}`, { count })).join(joint);
}
