import { describe, expect, test } from 'vitest';
import type { DocumentInput } from '../../../electron/common/evidence.ts';
import type { Block } from '../../../electron/common/exportDocument.ts';
import type { FactForExport } from '../../../electron/common/forExport.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { buildTrace } from '../../../electron/pipeline/export/document/buildDocument.ts';
import { createFact } from '../createFact.ts';
import { makeArticle } from './articles.ts';

const BEFORE = '这是前一句，说的是别的事情。';
const SENTENCE = `据统计，${'去年以来港口各方面都有进展，'.repeat(6)}累计吞吐量达到322万吨，${'此外还有许多别的情况，'.repeat(6)}不再一一说明。`;
const FIGURE = '322万吨';

function makeFact(): FactForExport {
  const start = SENTENCE.indexOf(FIGURE);
  const span = { start, end: start + FIGURE.length };
  return {
    ...createFact({ id: 5, value: '3220000', unit: 'tonne', raw: FIGURE }),
    id: 5 as FactId,
    articleId: 7 as ArticleId,
    articleTitle: '示例港',
    outlet: '山城日报',
    attribution: '港务局',
    sentenceText: SENTENCE,
    anchor: {
      body: span,
      sentence: { start: 0, end: SENTENCE.length },
      source: span,
      quote: FIGURE,
      prefix: '',
      suffix: '',
    },
    originalOutlet: null,
    articleUrl: 'https://news.example/a',
    fileName: 'port.txt',
  } as FactForExport;
}

function trace(quotes: DocumentInput['quotes'], language: DocumentInput['language'] = 'zh-Hans'): Block[] {
  const fact = makeFact();
  const evidence = { fact, before: BEFORE, after: '', rivals: [], agreeing: [], decisions: [], appearsIn: [] };
  return buildTrace({
    ...{ uid: null, language, project: 'p', madeAt: '2026-01-02T00:00:00Z', madeBy: 'Anna', quotes, charts: [] },
    evidence: new Map([[fact.id, evidence]]),
    articles: new Map([[7 as ArticleId, makeArticle({ id: 7 as ArticleId })]]),
    ...{ what: FIGURE, total: 1 },
  }).blocks;
}

const quoteOf = (blocks: readonly Block[]) => {
  const quote = blocks.find((block) => block.kind === 'quote');
  if (!quote) throw new Error('no quote');
  return {
    text: quote.inlines.map(({ text }) => text).join(''),
    marked: quote.inlines.find(({ look }) => look === 'mark')?.text,
  };
};

describe('a sentence is quoted', () => {
  test('in full, with what stands before it and its figure marked', () => {
    expect(quoteOf(trace('full'))).toEqual({ text: BEFORE + SENTENCE, marked: FIGURE });
  });

  test('shortened to some words around the figure', () => {
    const { text, marked } = quoteOf(trace('short'));
    expect(marked).toBe(FIGURE);
    expect(text).toMatch(/^…[^…]{18}322万吨[^…]{18}…$/);
    expect(SENTENCE).toContain(text.slice(1, -1));
  });

  test('not at all, with the number of the source instead', () => {
    const { text, marked } = quoteOf(trace('none'));
    expect([marked, text.includes('吞吐量')]).toEqual([undefined, false]);
    expect(text).toContain('[1]');
  });
});

test.each([
  ['en', /Accessed 2 Jan 2026 · File port\.txt · SHA-256 a{64}/, 'Said by'],
  ['zh-Hans', /访问于 2026年1月2日 · 文件 port\.txt · SHA-256 a{64}/, '发布方'],
] as const)(
  'in %s the source has its day of reading and its fingerprint, and the speaker is named',
  (language, detail, label) => {
    const blocks = trace('full', language);
    expect(blocks.find((block) => block.kind === 'reference')?.detail).toMatch(detail);
    const details = blocks.find((block) => block.kind === 'details')?.rows ?? [];
    expect(details.find((row) => row.label === label)?.inlines).toEqual([{ text: '港务局' }]);
  },
);
