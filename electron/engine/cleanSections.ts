import { type Cleaning, NO_RULINGS, type Rulings } from '../common/cleaning.ts';
import type { Span } from '../common/span.ts';
import type { Segment } from '../common/textMap.ts';
import { cleanSource } from '../pipeline/clean/cleanSource.ts';
import { fillMeta } from '../pipeline/clean/knownMeta.ts';
import type { CleanSource, ReadSource, SourceSection } from '../pipeline/types.ts';

interface Reading {
  readonly fileName: string;
  /** Spans are in the whole text. */
  readonly rulings?: Rulings | undefined;
}

const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const moveSegment = ([at, from, length, took]: Segment, by: number): Segment =>
  took === undefined ? [at, from + by, length] : [at, from + by, length, took];

const moveCleaning = ({ passages, repairs, offers }: Cleaning, by: number): Cleaning => ({
  passages: passages.map((item) => ({ ...item, span: moveSpan(item.span, by) })),
  repairs: repairs.map(([kind, start, end, after]) => [kind, start + by, end + by, after]),
  offers: offers.map((item) => ({ ...item, span: moveSpan(item.span, by) })),
});

/** Spans of the whole text as they are in one section of it. */
const listInside = (spans: readonly Span[], { start, end }: Span): Span[] =>
  spans.filter((span) => start <= span.start && span.end <= end).map((span) => moveSpan(span, -start));

function cleanSection(text: string, { span, known }: SourceSection, { fileName, rulings }: Reading): CleanSource {
  const by = span.start;
  const { restored, excluded, accepted } = rulings ?? NO_RULINGS;
  const own = { restored: listInside(restored, span), excluded: listInside(excluded, span), accepted };
  const section = text.slice(span.start, span.end);
  const { articles, leftOut, cleaning } = cleanSource(section, { fileName, rulings: own });
  // A title, an outlet or a date of the whole page belongs to none of several articles.
  const said = articles.length === 1 ? known : known.url ? { url: known.url } : {};
  return {
    articles: articles.map((article) => ({
      ...article,
      meta: fillMeta(article, said),
      map: article.map.map((segment) => moveSegment(segment, by)),
      extent: moveSpan(article.extent, by),
    })),
    leftOut: leftOut.map((item) => ({ ...item, span: moveSpan(item.span, by) })),
    cleaning: moveCleaning(cleaning, by),
  };
}

/** Articles of a source, each in the section it belongs to; spans and maps are in the whole text. */
export function cleanSections({ text, known, sections }: ReadSource, reading: Reading): CleanSource {
  const whole = { span: { start: 0, end: text.length }, known };
  const cleaned = (sections.length ? sections : [whole]).map((section) => cleanSection(text, section, reading));
  return {
    articles: cleaned.flatMap(({ articles }) => articles),
    leftOut: cleaned.flatMap(({ leftOut }) => leftOut),
    cleaning: {
      passages: cleaned.flatMap(({ cleaning }) => cleaning.passages),
      repairs: cleaned.flatMap(({ cleaning }) => cleaning.repairs),
      offers: cleaned.flatMap(({ cleaning }) => cleaning.offers),
    },
  };
}
