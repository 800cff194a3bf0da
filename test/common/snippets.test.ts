import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, type SearchNode } from '../../electron/common/searchQuery.ts';
import { createMarker, cutSnippets } from '../../electron/common/snippets.ts';

const search = (query: string, text: string, most = 2) => {
  const marks = createMarker(parseSearch(query) as SearchNode)(text);
  return cutSnippets(text, marks, most);
};

describe('snippets', () => {
  it('begin a little before the first word, not inside one, and stay in its line', () => {
    const text = `Head line\n${'Filler words. '.repeat(20)}Then the harbour grew.\nNext line with nothing.`;
    expect(search('harbour', text)[0]?.text).toBe('Filler words. Then the harbour grew.');
  });

  it('prefer pieces with more of the words, in reading order', () => {
    const filler = '没有什么可说的。'.repeat(30);
    const text = `港口。${filler}港口与航线。${filler}航线。`;
    expect(search('港口 航线', text, 1).map(({ marks }) => marks.length)).toEqual([2]);
    const two = search('港口 航线', text);
    expect(two.map(({ at }) => at.start)).toEqual([...two.map(({ at }) => at.start)].sort((a, b) => a - b));
  });

  it('mark beginnings of words, whole words of a phrase, and nothing inside a word', () => {
    const marked = (query: string, text: string) =>
      search(query, text).flatMap((one) => one.marks.map(({ start, end }) => one.text.slice(start, end)));
    expect(marked('port', 'ports, airport, Port')).toEqual(['port', 'Port']);
    expect(marked('"port"', 'ports, airport, Port')).toEqual(['Port']);
    expect(marked('20', '2020年20个')).toEqual(['20']);
    expect(marked('GDP增长', 'ＧＤＰ增長3%')).toEqual(['ＧＤＰ增長']);
  });

  it('give back the text they were cut from, whatever it holds', () => {
    const texts = fc
      .array(fc.constantFrom('港口', '𠮷', '😀', 'port ', '\n', '。', 'ａ', '航線', ' '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('港口 OR port', '𠮷', '航线', 'a'), (text, query) => {
        const pieces = search(query, text, 5);
        expect(new Set(pieces.map(({ at }) => at.start)).size).toBe(pieces.length);
        for (const { text: piece, marks, at } of pieces) {
          expect(text).toContain(piece);
          expect(piece).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
          expect(text.slice(at.start, at.end)).toBe(piece.slice(marks[0]?.start, marks[0]?.end));
        }
      }),
    );
  });
});
