import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAnchor } from '../../db/anchor.ts';
import { findAnchor } from '../../electron/common/findAnchor.ts';

const words = fc.constantFrom('港口', '322亿', '美元', 'ferry', '😀', '𠮷', 'é', '，', '。', '\n', ' ', '12.5');
const text = fc.array(words, { minLength: 4, maxLength: 40 }).map((parts) => parts.join(''));
const around = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));

test('an annotation lands on exactly its words in a body with more before and after, or on none', () => {
  fc.assert(
    fc.property(text, around, around, fc.nat(), fc.nat(), (body, before, after, a, b) => {
      const [start, end] = [a % body.length, b % body.length].sort((x, y) => x - y) as [number, number];
      const span = { start, end: end + 1 };
      const anchor = makeAnchor({ body, map: [] }, { span, sentence: span });
      const next = before + body + after;
      const found = findAnchor(next, anchor);
      if (found) expect(next.slice(found.start, found.end)).toBe(anchor.quote);
    }),
    { numRuns: 400 },
  );
});

test('words that stand once are found again wherever they went', () => {
  const body = '雾湾港去年吞吐量为322万吨，今年将超过这一数字。';
  const span = { start: body.indexOf('322万吨'), end: body.indexOf('322万吨') + 5 };
  const anchor = makeAnchor({ body, map: [] }, { span, sentence: span });
  const moved = `编者按：😀\r\n${body}`;
  const found = findAnchor(moved, anchor);
  expect(found && moved.slice(found.start, found.end)).toBe('322万吨');
});
