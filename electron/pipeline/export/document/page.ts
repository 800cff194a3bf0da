import type { DocumentInput, Evidence } from '../../../common/evidence.ts';
import type { Inline } from '../../../common/exportDocument.ts';
import { exportWords } from '../../../common/exportText.ts';
import type { FactForExport } from '../../../common/forExport.ts';
import { formatDateText, formatPeriodText } from '../../../common/formatPeriodText.ts';
import { formatQuantity } from '../../../common/formatQuantity.ts';
import { nameSubject } from '../../../common/nameSubject.ts';
import type { Quantity } from '../../../common/quantity.ts';
import { createReferenceBook, type ReferenceBook } from './referenceBook.ts';

/** What every part of a document needs: its words, its way of writing values, and the numbers of its sources. */
export interface Page {
  readonly input: DocumentInput;
  /** A text of `export:document`. */
  readonly word: (key: string, params?: Record<string, string | number>) => string;
  /** A text by its whole code. */
  readonly term: (code: string, params?: Record<string, string | number>) => string;
  readonly value: (quantity: Quantity) => string;
  readonly date: (date: string) => string;
  readonly references: ReferenceBook;
}

export function openPage(input: DocumentInput): Page {
  const { language } = input;
  const term = exportWords(language);
  return {
    input,
    term,
    word: (key, params) => term(`export:document.${key}`, params),
    // A sign alone at the end of a line says nothing.
    value: (quantity) => formatQuantity(quantity, language, { withNoun: true }).replace(/^(\W) /, '$1\u00a0'),
    date: (date) => formatDateText(date.slice(0, 10), language),
    references: createReferenceBook(input.articles, language),
  };
}

export const nameIndicator = ({ indicator }: FactForExport, { input }: Page): string =>
  input.language === 'en' ? indicator.en || indicator.zh : indicator.zh || indicator.en;

export const subjectText = ({ subject }: FactForExport, { input, word }: Page): string =>
  subject === null ? word('unsaid') : nameSubject(subject, input.language);

export function periodText({ when }: FactForExport, { input, word }: Page): string {
  if (when.period === null) return word('undated');
  const text = formatPeriodText(when.period, input.language);
  return when.basis === 'inferred' ? word('inferred', { period: text }) : text;
}

/** `[3]`, linked to nothing: the list of sources says what it is. */
export const cite = (fact: FactForExport, { references, word }: Page): string =>
  word('cite', { number: references.number(fact.articleId) });

/** Title of the part about one value: `Signed amount · > US$32.2bn · Nov 2020`. */
export const nameValue = ({ fact }: Evidence, page: Page): string =>
  [nameIndicator(fact, page), page.value(fact.quantity), periodText(fact, page)].join(' · ');

export const plain = (text: string): Inline => ({ text });
export const muted = (text: string): Inline => ({ text, look: 'muted' });
