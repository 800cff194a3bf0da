import { parseDate } from '../../../common/calendar.ts';
import type { ArticleForExport } from '../../../common/forExport.ts';

/** A CSL-JSON date; one number for a year, three for a day. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** A source in CSL-JSON, the fields that an article can fill. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'document';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly page?: string;
  readonly language: string;
  /** Outlet that wrote it where another reprints it, and the file's fingerprint. */
  readonly note?: string;
}

/** BCP 47, which is what reference managers look for. */
const LANGUAGES = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en' } as const;

const SEPARATORS = /\s*(?:[、，,;；/&]|\band\b|\s和\s)\s*/;

/** The writers of a byline, as printed. A space between Chinese names parts them; inside an English name it does not. */
export function splitByline(byline: string): string[] {
  return byline
    .split(SEPARATORS)
    .flatMap((part) => (/^[\p{Script=Han}\s·]+$/u.test(part) ? part.split(/\s+/) : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function toDate(date: string): CslDate {
  const { year, month, day } = parseDate(date);
  return { 'date-parts': [[year, month, day].filter((part) => part !== null)] };
}

function typeOf({ url, outlet }: ArticleForExport): CslItem['type'] {
  if (outlet !== null) return 'article-newspaper';
  return url === null ? 'document' : 'webpage';
}

const noteOf = ({ originalOutlet, outlet, sha256 }: ArticleForExport): string =>
  [
    originalOutlet !== null && originalOutlet !== outlet ? `original outlet: ${originalOutlet}` : '',
    sha256 && `SHA-256: ${sha256}`,
  ]
    .filter(Boolean)
    .join('; ');

/** An article as reference managers know it. What is not known is absent, never made up. */
export function toCslItem(article: ArticleForExport): CslItem {
  const { id, title, byline, outlet, date, url, page, language, importedAt } = article;
  const authors = byline === null ? [] : splitByline(byline);
  return {
    id: `crosscheck-${id}`,
    type: typeOf(article),
    title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(outlet !== null && { 'container-title': outlet }),
    ...(date !== null && { issued: toDate(date) }),
    accessed: toDate(importedAt.slice(0, 10)),
    ...(url !== null && { URL: url }),
    ...(page !== null && { page }),
    language: LANGUAGES[language],
    ...(noteOf(article) !== '' && { note: noteOf(article) }),
  };
}
