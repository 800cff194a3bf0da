import { z } from 'zod';
import stored from '../../../../resources/exports/referenceStyles.json' with { type: 'json' };
import type { ReferenceStyle } from '../../../common/exportSpec.ts';
import type { CslDate, CslItem } from './cslItem.ts';
import { formatAuthors } from './formatAuthors.ts';

const segments = z.array(z.string());
const style = z.object({
  authors: z.object({
    most: z.int().positive(),
    between: z.string(),
    last: z.string().optional(),
    others: z.object({ zh: z.string(), en: z.string() }),
    form: z.enum(['family-initials', 'family-initials-dotted']),
  }),
  noDate: z.object({ zh: z.string(), en: z.string() }),
  date: z.enum(['iso', 'words']),
  /** Parts of a reference in their order. A part is left out where a value that it names is not known. */
  webArticle: segments,
  webPage: segments,
  printArticle: segments,
  document: segments,
});
export const referenceStyles = z.object({ gbt7714: style, apa7: style, surnames: z.array(z.string()) });
export type StyleRules = z.infer<typeof style>;

const styles = stored as z.infer<typeof referenceStyles>;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

const partsOf = (date: CslDate): readonly number[] => date['date-parts'][0];
const pad = (part: number): string => String(part).padStart(2, '0');

const isoDate = (date: CslDate): string =>
  partsOf(date)
    .map((part, at) => (at === 0 ? String(part) : pad(part)))
    .join('-');

/** `2024, May 6`. */
function wordDate(date: CslDate): string {
  const [year, month, day] = partsOf(date);
  const name = month ? ` ${MONTHS[month - 1]}${day ? ` ${day}` : ''}` : '';
  return `${year}${name && `,${name}`}`;
}

/** `May 6, 2024`. */
function dayInWords(date: CslDate): string {
  const [year, month = 1, day = 1] = partsOf(date);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

function chooseTemplate(item: CslItem, rules: StyleRules): readonly string[] {
  if (item.type === 'document') return rules.document;
  if (item.URL === undefined) return item.type === 'webpage' ? rules.document : rules.printArticle;
  return item.type === 'webpage' ? rules.webPage : rules.webArticle;
}

function valuesOf(item: CslItem, rules: StyleRules): Readonly<Record<string, string>> {
  const tongue = item.language.startsWith('zh') ? 'zh' : 'en';
  const author = formatAuthors(
    (item.author ?? []).map(({ literal }) => literal),
    rules,
    tongue,
  );
  const date = item.issued && (rules.date === 'iso' ? isoDate(item.issued) : wordDate(item.issued));
  return {
    author,
    // Without a writer the title leads, and does not come again.
    lead: author || item.title,
    title: item.title,
    titleBehind: author ? item.title : '',
    container: item['container-title'] ?? '',
    date: date ?? rules.noDate[tongue],
    page: item.page ?? '',
    // Pages change; APA names the day of reading only where the page has no date of its own.
    accessed: item.accessed ? isoDate(item.accessed) : '',
    retrieved: !item.issued && item.accessed ? `Retrieved ${dayInWords(item.accessed)}, from ` : '',
    url: item.URL ?? '',
  };
}

function fillSegment(segment: string, values: Readonly<Record<string, string>>): string {
  const names = [...segment.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
  if (names.some((name) => !values[name])) return '';
  return segment.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Two stops where an initial or a title ends with one of its own are one. */
const tidy = (text: string): string =>
  text
    .replace(/([.?!。？！])\. /g, '$1 ')
    .replace(/([.?!。？！])\.$/, '$1')
    .replace(/\.\. /g, '. ')
    .trim();

/** One reference as text, by GB/T 7714-2015 or the seventh APA manual. */
export function formatReference(item: CslItem, name: ReferenceStyle): string {
  const rules = styles[name];
  const values = valuesOf(item, rules);
  return tidy(
    chooseTemplate(item, rules)
      .map((segment) => fillSegment(segment, values))
      .join(''),
  );
}
