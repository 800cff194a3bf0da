import { describe, expect, test } from 'vitest';
import type { ArticleForExport } from '../../../electron/common/forExport.ts';
import { toCslItem } from '../../../electron/pipeline/export/bibliography/cslItem.ts';
import { formatReference, referenceStyles } from '../../../electron/pipeline/export/bibliography/formatReference.ts';
import { writeBibTex, writeCslJson, writeRis } from '../../../electron/pipeline/export/bibliography/writeReferences.ts';
import { readReferences } from '../../../electron/pipeline/import/references/readReferences.ts';
import styles from '../../../resources/exports/referenceStyles.json' with { type: 'json' };
import cases from '../../fixtures/export/references.json' with { type: 'json' };
import { makeArticle } from './articles.ts';

test('the styles are as their schema says', () => {
  expect(referenceStyles.parse(styles).surnames.length).toBeGreaterThan(50);
});

describe.each(cases)('$about', ({ article, gbt7714, apa7 }) => {
  const item = toCslItem(makeArticle(article as Partial<ArticleForExport>));
  test('by GB/T 7714', () => expect(formatReference(item, 'gbt7714')).toBe(gbt7714));
  test('by APA', () => expect(formatReference(item, 'apa7')).toBe(apa7));
});

const ARTICLES = [
  makeArticle(),
  makeArticle({
    title: 'Ports & rails: 50% more than_before',
    outlet: 'River Gazette',
    byline: 'Anna B. Walker',
    language: 'en',
  }),
  makeArticle({
    title: '兩地會場同時落筆，𠮷日簽約',
    outlet: '示範晚報',
    byline: null,
    url: null,
    date: '2020',
    language: 'zh-Hant',
  }),
  makeArticle({ title: 'A line\nbroken title', outlet: null, byline: '王一', date: null }),
];
const expected = ARTICLES.map(({ title, outlet, byline, date, url }) => ({
  title: title.replace(/\s+/g, ' '),
  ...(outlet !== null && { outlet }),
  ...(byline !== null && { byline: byline.replace('、', '; ') }),
  ...(date !== null && { date }),
  ...(url !== null && { url }),
}));

describe('what is written is read again without loss', () => {
  const items = ARTICLES.map(toCslItem);
  test.each([
    ['CSL-JSON', writeCslJson],
    ['RIS', writeRis],
    ['BibTeX', writeBibTex],
  ])('%s', (_, write) => {
    expect(readReferences(write(items))?.map(({ known }) => known)).toEqual(expected);
  });

  test('each has a language code', () => {
    expect(items.map(({ language }) => language)).toEqual(['zh-CN', 'en', 'zh-TW', 'zh-CN']);
    expect(writeRis(items).match(/^LA {2}- .+$/gm)).toHaveLength(4);
    expect(writeBibTex(items).match(/langid = /g)).toHaveLength(4);
  });
});
