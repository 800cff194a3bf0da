import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, foldText } from '../../electron/common/foldText.ts';
import { toBody, toSource } from '../../electron/common/textMap.ts';
import { composeMaps } from '../../electron/pipeline/clean/copyMap.ts';
import { applyEdits, type Edit } from '../../electron/pipeline/clean/edit.ts';

const PIECE = fc.constantFrom(
  '港口',
  '１２',
  '😀',
  '𠮷',
  '\r\n',
  'e\u0301',
  '👩‍👩‍👧',
  '(lián)',
  '&nbsp;',
  'km',
  '聯',
  '\ud800',
  '3.5',
);
const SOURCE = fc.array(PIECE, { minLength: 1, maxLength: 25 }).map((pieces) => pieces.join(''));
const INSERT = fc.constantFrom('', ' ', '5', '𠮷', '聯合', '—');

/** Any text with any repairs of it, some of which may overlap and are then passed over. */
const REPAIRED = SOURCE.chain((source) =>
  fc.array(fc.tuple(fc.nat(source.length), fc.integer({ min: 1, max: 4 }), INSERT), { maxLength: 8 }).map((drawn) => {
    const edits = drawn.map(
      ([start, length, insert]): Edit => ({
        start,
        end: Math.min(source.length, start + length),
        insert,
        kind: 'entity',
      }),
    );
    return { source, edits: edits.filter(({ start, end }) => end > start) };
  }),
);

describe('a text map', () => {
  it('leads from every unit of the body to the units it came from, and back', () => {
    fc.assert(
      fc.property(REPAIRED, ({ source, edits }) => {
        const { text, map, repairs } = applyEdits(source, edits);
        for (let at = 0; at < text.length; at++) {
          const origin = toSource(map, { start: at, end: at + 1 });
          const mended = repairs.find(([, start, end]) => start < origin.end && origin.start < end);
          if (mended) expect(mended[3]).toContain(text[at]);
          else expect(source.slice(origin.start, origin.end)).toBe(text[at]);
          const back = toBody(map, origin);
          expect(back?.start).toBeLessThanOrEqual(at);
          expect(back?.end).toBeGreaterThan(at);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads from every kept unit of the source to the body', () => {
    fc.assert(
      fc.property(REPAIRED, ({ source, edits }) => {
        const { text, map, repairs } = applyEdits(source, edits);
        for (let from = 0; from < source.length; from++) {
          if (repairs.some(([, start, end]) => start <= from && from < end)) continue;
          const span = toBody(map, { start: from, end: from + 1 });
          expect(span && text.slice(span.start, span.end)).toBe(source[from]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the source back from the body and the list of repairs', () => {
    fc.assert(
      fc.property(REPAIRED, ({ source, edits }) => {
        const { text, map, repairs } = applyEdits(source, edits);
        const kept = map.filter(([, , , took]) => took === undefined);
        const pieces = [
          ...kept.map(([at, from, length]) => ({ from, words: text.slice(at, at + length) })),
          ...repairs.map(([, start, end]) => ({ from: start, words: source.slice(start, end) })),
        ];
        expect(
          pieces
            .sort((a, b) => a.from - b.from)
            .map(({ words }) => words)
            .join(''),
        ).toBe(source);
      }),
    );
  });

  it('leads through two rounds of repairs at once', () => {
    fc.assert(
      fc.property(REPAIRED, fc.array(fc.tuple(fc.nat(60), INSERT), { maxLength: 4 }), ({ source, edits }, drawn) => {
        const first = applyEdits(source, edits);
        const second = applyEdits(
          first.text,
          drawn
            .filter(([start]) => start < first.text.length)
            .map(([start, insert]) => ({ start, end: start + 1, insert, kind: 'entity' })),
        );
        const map = composeMaps(second.map, first.map);
        for (const [at, from, length, took] of map) {
          expect(at + length).toBeLessThanOrEqual(second.text.length);
          expect(from + (took ?? length)).toBeLessThanOrEqual(source.length);
          if (took === undefined) expect(second.text.slice(at, at + length)).toBe(source.slice(from, from + length));
        }
        for (const [index, [at, from]] of map.entries()) {
          const [before, origin, length, took] = map[index - 1] ?? [0, 0, 0];
          expect(at).toBeGreaterThanOrEqual(before + length);
          expect(from).toBeGreaterThanOrEqual(origin + (took ?? length));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says that a place which was left out is in no body', () => {
    const { map } = applyEdits('聯(lián)合', [{ start: 1, end: 7, insert: '', kind: 'reading' }]);
    expect(toBody(map, { start: 2, end: 5 })).toBeNull();
    expect(toBody(map, { start: 0, end: 8 })).toEqual({ start: 0, end: 2 });
  });
});

describe('folding', () => {
  it('never moves an offset, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      SOURCE,
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const fold of [foldText, foldForSearch]) {
          const folded = fold(text);
          expect(folded).toHaveLength(text.length);
          for (let at = 0; at < text.length; at += 7) expect(folded.slice(0, at)).toBe(fold(text.slice(0, at)));
        }
      }),
      { numRuns: 400 },
    );
  });
});
