import type { ArticleMeta } from '../../common/article.ts';
import { daysOf } from '../../common/days.ts';
import { edtfDate } from '../../common/period.ts';
import type { CleanArticle, KnownMeta } from '../types.ts';
import { squeezeSpace } from './metaEvidence.ts';

/** A report names the day of its news; it is published then or within so many days. */
const MOST_DAYS_AFTER = 31;

type Dated = Pick<ArticleMeta, 'date' | 'dateBasis' | 'dateReason'>;

const overlap = (one: string, other: string): boolean =>
  daysOf(one).first <= daysOf(other).last && daysOf(other).first <= daysOf(one).last;

/** Whether a date is on the day and month that a text names, or soon after. */
function followsDay(date: string, day: string): boolean {
  const year = Number(date.slice(0, 4));
  const { first, last } = daysOf(date);
  return [year - 1, year].some((one) => {
    const news = daysOf(`${one}-${day}`).first;
    return last >= news - 1 && first <= news + MOST_DAYS_AFTER;
  });
}

/** `05/03/2024` as either of the two days that it may be. */
function readBothWays(printed: string): string[] {
  const [a = '', b = '', year = ''] = printed.split('/');
  const pad = (part: string): string => part.padStart(2, '0');
  return [`${year}-${pad(a)}-${pad(b)}`, `${year}-${pad(b)}-${pad(a)}`];
}

/** Whether what a file says of its date fits all that its text lets one know of it. */
function fitsText(date: string, { date: known, dateReason }: Dated): boolean {
  const [code, printed = ''] = dateReason?.split('|') ?? [];
  if (code === 'day-without-year') return followsDay(date, printed);
  if (code === 'day-or-month') return readBothWays(printed).includes(date);
  return known === null || overlap(date, known);
}

/** A date that stands in the text goes first; the file's own settles what the text leaves open, and contradicts nothing. */
function settleDate({ date: own, dateBasis, dateReason }: Dated, date: string | undefined): Dated {
  const meta = { date: own, dateBasis, dateReason };
  const isOpen = meta.dateBasis !== 'stated' || meta.dateReason !== null;
  if (date === undefined || !isOpen || !edtfDate.safeParse(date).success) return meta;
  if (fitsText(date, meta)) return { date, dateBasis: 'stated', dateReason: `file-says|${date}` };
  const [, printed = ''] = meta.dateReason?.split('|') ?? [];
  return meta.date === null ? { ...meta, dateReason: `file-says-otherwise|${date}|${printed}` } : meta;
}

const squeeze = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase();
/** `标题_南城新闻网`, `Title | The Paper`: the site's name behind the headline. */
const SITE_NAME = /\s*[_|｜].*$|\s+[-–—]\s+[^-–—]{2,30}$/u;
/** Fewer letters than this may stand in a text by chance. */
const SHORTEST_TITLE = 6;

/** A headline that the text prints and the file names is it, whatever stood above it; one made up from the file's name never is. */
function chooseTitle({ meta, parts, body }: CleanArticle, known: string | undefined): string {
  const hasHeadline = parts.some(({ kind }) => kind === 'title');
  if (!known?.trim()) return meta.title;
  if (!hasHeadline) return squeezeSpace(known);
  const named = known.replace(SITE_NAME, '');
  const [own, other] = [squeeze(meta.title), squeeze(named)];
  const isSame = own.includes(other) || squeeze(known).includes(own);
  return !isSame && other.length >= SHORTEST_TITLE && squeeze(body).includes(other) ? squeezeSpace(named) : meta.title;
}

/** What a file says of its only article beside the text, put to what the text says; codes: `file-says|date`, `file-says-otherwise|date|day`. */
export function fillMeta(article: CleanArticle, known: KnownMeta): ArticleMeta {
  const { meta } = article;
  return {
    ...meta,
    title: chooseTitle(article, known.title),
    outlet: meta.outlet ?? known.outlet ?? null,
    byline: meta.byline ?? known.byline ?? null,
    url: meta.url ?? known.url ?? null,
    ...settleDate(meta, known.date),
  };
}
