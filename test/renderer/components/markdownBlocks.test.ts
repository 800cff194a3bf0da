import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInline, readMarkdown } from '../../../renderer/components/markdownBlocks.ts';

test('lists, quotes, headings and paragraphs', () => {
  const kinds = readMarkdown('# Why\n\nfirst\nsecond\n\n- a\n- b\n\n1. c\n> d').map(({ kind, lines }) => [
    kind,
    lines.length,
  ]);
  expect(kinds).toEqual([
    ['heading', 1],
    ['paragraph', 2],
    ['bullets', 2],
    ['numbers', 1],
    ['quote', 1],
  ]);
});

test('bold, italic, code and links; an address that runs a script stays text', () => {
  expect(readInline('a **b** *c* `d*e*` [f](https://example.org) [g](javascript:alert(1))')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'strong', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'em', text: 'c' },
    { kind: 'text', text: ' ' },
    { kind: 'code', text: 'd*e*' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'f', href: 'https://example.org' },
    { kind: 'text', text: ' ' },
    { kind: 'text', text: '[g](javascript:alert(1)' },
    { kind: 'text', text: ')' },
  ]);
});

test('whatever is typed, no letter of it is lost and nothing leads anywhere unsafe', () => {
  const bits = ['**', '*', '_', '`', '[', '](', ')', 'javascript:', 'https://a.b', '<b>', '\n', '- ', '字', ' ', 'x'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 24 }), (parts) => {
      const parsed = readMarkdown(parts.join('')).flatMap(({ lines }) => lines.flat());
      for (const part of parsed) if (part.kind === 'link') expect(part.href).toMatch(/^(https?:\/\/|mailto:)/i);
      const shown = parsed.map((part) => part.text + (part.kind === 'link' ? part.href : '')).join('');
      for (const letter of ['字', 'x', '<'])
        expect(shown.split(letter).length).toBe(parts.join('').split(letter).length);
    }),
  );
});
