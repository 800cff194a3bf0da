import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import { setAside } from '../../../electron/common/article.ts';
import { quantity } from '../../../electron/common/quantity.ts';
import type { Span } from '../../../electron/common/span.ts';
import { findMentions } from '../../../electron/pipeline/extract/findMentions.ts';
import type { MentionResult } from '../../../electron/pipeline/extract/mention.ts';
import constructions from '../../fixtures/extract/constructions.json' with { type: 'json' };
import counted from '../../fixtures/extract/counted.json' with { type: 'json' };
import negatives from '../../fixtures/extract/negatives.json' with { type: 'json' };
import news from '../../fixtures/extract/news.json' with { type: 'json' };
import numbers from '../../fixtures/extract/numbers.json' with { type: 'json' };
import qualifiers from '../../fixtures/extract/qualifiers.json' with { type: 'json' };
import units from '../../fixtures/extract/units.json' with { type: 'json' };
import { measureGrowth } from './growth.ts';

const cases = [numbers, units, counted, qualifiers, constructions, negatives, news].flat() as {
  text: string;
  language: string;
}[];
const texts = cases.map((c) => c.text);

const spansOf = (found: MentionResult): Span[] =>
  [...found.mentions.map((m) => m.span), ...found.setAside.map((s) => s.span), ...found.unexplained].sort(
    (a, b) => a.start - b.start,
  );

test('offsets give back the text, and results keep to the contract', () => {
  for (const text of texts) {
    const found = findMentions(text);
    for (const m of found.mentions) {
      expect(text.slice(m.span.start, m.span.end).startsWith(m.quantity.raw)).toBe(true);
      expect(m.number.start).toBeGreaterThanOrEqual(m.span.start);
      expect(m.number.end).toBeLessThanOrEqual(m.span.end);
      expect(quantity.safeParse(m.quantity).error?.message).toBeUndefined();
    }
    for (const s of found.setAside) {
      expect(text.slice(s.span.start, s.span.end)).toBe(s.text);
      expect(setAside.safeParse(s).error?.message).toBeUndefined();
    }
  }
});

test('no number is in two lists, and every digit is in one', () => {
  for (const text of [...texts, texts.join('\n')]) {
    const spans = spansOf(findMentions(text));
    spans.slice(1).forEach((span, i) => {
      expect(span.start, text.slice(span.start, span.end)).toBeGreaterThanOrEqual((spans[i] as Span).end);
    });
    for (const { index } of text.matchAll(/[\d０-９]/g)) {
      expect(
        spans.some((s) => s.start <= index && index < s.end),
        text.slice(index - 5, index + 5),
      ).toBe(true);
    }
  }
});

/** Digits, words and marks of the cases, to be put together at random. */
const pieces = [
  ...new Set(texts.flatMap((text) => text.match(/\d+(?:[.,]\d+)*|[a-zA-Z$%]+|[^\sa-zA-Z\d]{1,2}|\s/g) ?? [])),
];

test('any pieces of sentences are accounted for, once', () => {
  const jumble = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));
  const check = (text: string) => {
    const spans = spansOf(findMentions(text));
    spans.slice(1).forEach((span, i) => {
      expect(span.start).toBeGreaterThanOrEqual((spans[i] as Span).end);
    });
    for (const { index } of text.matchAll(/[\d０-９]/g))
      expect(spans.some((s) => s.start <= index && index < s.end)).toBe(true);
  };
  fc.assert(fc.property(jumble, check), { numRuns: 2_000 });
});

test('simplified and traditional forms of a sentence give the same figures', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const essence = (text: string) =>
    findMentions(text).mentions.map(({ quantity: q, span }) => [q.value, q.high, q.unit, q.qualifier, q.step, span]);
  for (const { text } of cases.filter((c) => c.language === 'zh-Hans')) {
    const traditional = [...text].map((char) => toTraditional(char)).join('');
    if (traditional.length === text.length) expect(essence(traditional), text).toEqual(essence(text));
  }
});

const hostile = [
  '一',
  '1',
  '1,111,',
  '[1',
  '“一',
  '万',
  '1-',
  '1:',
  'one ',
  'hundred ',
  '《1',
  '1.1.',
  '1      ',
  '2020',
  '5个的',
  '5元(',
  '第',
  '一二',
  '$',
  '5%至',
  '(1',
  'http1',
  '电话1',
  'a1',
];

test('takes linear time on text made to trap it', { timeout: 120_000 }, () => {
  for (const piece of hostile) {
    const { isLinear, growth } = measureGrowth((text) => void findMentions(text), piece);
    expect(isLinear, `${piece}: 8 times the text took ${growth.toFixed(1)} times as long`).toBe(true);
  }
});
