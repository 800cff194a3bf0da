import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tookOf } from '../../../electron/common/textMap.ts';
import { cleanSource } from '../../../electron/pipeline/clean/cleanSource.ts';
import type { CleanSource } from '../../../electron/pipeline/types.ts';

const ANYTHING = fc.string({ unit: 'binary', maxLength: 400 });
const LONE = fc.constantFrom(
  '\ud800',
  '\udc00',
  '\0',
  '\r\n',
  '\r',
  '\u2028',
  '\u200b',
  '\ufeff',
  '👩‍👩‍👧',
  '𠮷',
  'é',
  '&nbsp;',
  '&#0;',
  '&#xd800;',
);
const PIECE = fc.constantFrom(
  '水庫(kù)',
  '晨日?qǐng)?bào)',
  '# ',
  '## 二号标题写在这里',
  '山城晚报讯(记者 秦川)',
  '记者 秦川',
  '来源:山城晚报 2024-02-30 10:00',
  '来源:山城晚报 2024-02-28 10:00',
  '全长12.6公里,设站8座,工期四年。',
  '一行没有写完的话,各部',
  '门还在商量。',
  '相关阅读',
  '责任编辑:路遥',
  '图为桥头。秦川 摄',
  'The river-',
  'side walk opened in May.',
  'From: a',
  'Subject: b',
  '(完)',
  'Enditem',
  '2024-01-02 03:04',
);
const SOURCE = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: PIECE }, { weight: 2, arbitrary: LONE }, { weight: 1, arbitrary: ANYTHING }),
    { maxLength: 30 },
  )
  .chain((pieces) =>
    fc
      .array(fc.constantFrom('', '\n', '\n\n', '\r\n', ' '), { minLength: pieces.length, maxLength: pieces.length })
      .map((ends) => pieces.map((piece, at) => piece + ends[at]).join('')),
  );

/** Every promise that holds for whatever text. */
function checkPromises(source: string, { articles, leftOut }: CleanSource): void {
  for (const { body, map, parts, extent } of articles) {
    let [at, from] = [0, 0];
    for (const segment of map) {
      const [start, origin, length, took] = segment;
      expect(length).toBeGreaterThan(0);
      expect(start).toBeGreaterThanOrEqual(at);
      expect(origin).toBeGreaterThanOrEqual(from);
      if (took === undefined) expect(body.slice(start, start + length)).toBe(source.slice(origin, origin + length));
      else expect(took).toBeGreaterThan(0);
      [at, from] = [start + length, origin + tookOf(segment)];
    }
    expect(at).toBeLessThanOrEqual(body.length);
    let end = -1;
    for (const { span } of parts) {
      expect(span.start).toBe(end + 1);
      expect(span.end).toBeGreaterThan(span.start);
      if (end >= 0) expect(body[end]).toBe('\n');
      end = span.end;
    }
    expect(end).toBe(body.length);
    expect(body.split('\n')).toHaveLength(parts.length);
    expect(extent.start).toBeLessThanOrEqual(map[0]?.[1] ?? extent.start);
  }
  for (const [index, { extent }] of articles.entries()) {
    expect(articles[index - 1]?.extent.end ?? 0).toBeLessThanOrEqual(extent.start);
  }
  for (const { span, text } of leftOut) expect(source.slice(span.start, span.end).slice(0, 200)).toBe(text);
}

/** Digits of the source are in a body or in what was left out. */
function checkDigits(source: string, { articles, leftOut }: CleanSource): void {
  const covered = new Uint8Array(source.length);
  for (const { map } of articles) for (const segment of map) covered.fill(1, segment[1], segment[1] + tookOf(segment));
  for (const { span } of leftOut) covered.fill(1, span.start, span.end);
  for (const match of source.matchAll(/[0-9]/g)) expect(covered[match.index], `digit at ${match.index}`).toBe(1);
}

describe('cleaning any text', () => {
  it('keeps its promises on texts made of article parts', () => {
    fc.assert(
      fc.property(SOURCE, (source) => checkPromises(source, cleanSource(source))),
      { numRuns: 600 },
    );
  });

  it('keeps its promises on arbitrary strings', () => {
    fc.assert(
      fc.property(ANYTHING, (source) => checkPromises(source, cleanSource(source))),
      { numRuns: 600 },
    );
  });

  it('loses no digit', () => {
    // Entities hold digits of their own that become other characters.
    const plain = SOURCE.map((source) => source.replaceAll('&#', ''));
    fc.assert(
      fc.property(plain, (source) => checkDigits(source, cleanSource(source))),
      { numRuns: 300 },
    );
  });

  it('gives no article for a text without words', () => {
    for (const source of ['', ' \n\t\r\n', '\0\0', '---\n***', '…']) expect(cleanSource(source).articles).toEqual([]);
  });

  it('takes a line of a megabyte', () => {
    const source = '入港的船今年多了三成,货量达到420万吨。'.repeat(50_000);
    expect(cleanSource(source).articles[0]?.body).toBe(source);
  });

  // A cost that grows with the square of the length would not end within the time a test has.
  it.each([
    ['paragraphs', '水庫(kù)的水位比去年高2.5米,可灌溉田地3.1萬(wàn)畝。\n\n'],
    ['cut lines', '水位比去年高,各部\n\n门都说够用到明年,\n\n没有人担心。\n\n'],
    ['one sentence', '水位还在涨,\n'],
    ['brackets', '水((((((((kù('],
    ['open quotes', '“水位还在涨'],
    ['teasers', '公园里的梅花开了\n2022-02-12 08:00\n'],
    ['hyphens', 'a walk along the old river-\nside wall that was never mended or so the town-\n'],
  ])('takes a megabyte of %s', (_, piece) => {
    const source = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(cleanSource(source).leftOut).toBeDefined();
  });
});
