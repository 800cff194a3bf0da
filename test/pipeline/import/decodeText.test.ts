import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/pipeline/import/decodeText.ts';
import { encodeText } from './encodeText.ts';

const HANS = [
  '港口',
  '全市外贸增长',
  '今年前三季度,港口吞吐量达到420万吨,同比增长5.6%。\r\n渔民说,这是好年景。',
  '第12号泊位 Berth 12 已经开工,investment 3.6 亿元',
];
const HANT = [
  '港口',
  '貿易增長',
  '今年前三季度,港口吞吐量達到420萬噸,同比增長5.6%。\r\n漁民說,這是好年景。',
  '第12號泊位 Berth 12 已經開工,investment 3.6 億元',
];
const ENGLISH = ['A short note.', 'The port handled 420 ships.\r\nFreight rose by 5.6 percent.\n'];

describe('decodeText', () => {
  it.each(
    HANS.flatMap((text) =>
      (['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const).map((encoding) => [encoding, text] as const),
    ),
  )('reads simplified text in %s: %s', (encoding, text) => {
    expect(decodeText(encodeText(text, encoding))).toMatchObject({ text, encoding });
  });

  it.each(
    HANT.flatMap((text) =>
      (['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const).map((encoding) => [encoding, text] as const),
    ),
  )('reads traditional text in %s: %s', (encoding, text) => {
    expect(decodeText(encodeText(text, encoding))).toMatchObject({ text, encoding });
  });

  it.each(
    ENGLISH.flatMap((text) =>
      (['utf-8', 'utf-16le', 'utf-16be'] as const).map((encoding) => [encoding, text] as const),
    ),
  )('reads English in %s: %s', (encoding, text) => {
    expect(decodeText(encodeText(text, encoding))).toMatchObject({ text, encoding });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'takes a byte order mark of %s at its word and leaves it out',
    (encoding) => {
      const text = '𠮷野 10 碗🍚\r\n';
      expect(decodeText(encodeText(`\ufeff${text}`, encoding))).toEqual({ text, encoding, confidence: 1 });
    },
  );

  it('reads Chinese in UTF-16 without a mark and without ASCII', () => {
    const text = '水库的水位比去年高,渔民都说好';
    expect(decodeText(encodeText(text, 'utf-16le'))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decodeText(encodeText(text, 'utf-16be'))).toMatchObject({ text, encoding: 'utf-16be' });
  });

  it.each(['utf-8', 'gb18030'] as const)('reads on past damaged bytes in %s', (encoding) => {
    const bytes = encodeText('沿海三个港口今年都添了新泊位,渔船也多了,码头工人说忙得过来。'.repeat(4), encoding);
    bytes[9] = 0xff;
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding });
    expect('text' in decoded && decoded.text).toContain('码头工人说忙得过来');
    expect('confidence' in decoded && decoded.confidence).toBeLessThan(1);
  });

  it('reads an English page in a Windows code page, saying that it is unsure', () => {
    const bytes = encodeText(
      'The caf_ by the quay sold 420 cups, and nobody in the town had asked for more than that.',
      'utf-8',
    );
    bytes[bytes.indexOf('_'.charCodeAt(0))] = 0xe9;
    const decoded = decodeText(bytes);
    expect(decoded).toMatchObject({ encoding: 'utf-8' });
    expect('confidence' in decoded && decoded.confidence).toBeLessThan(0.5);
  });

  it('does as told where a person chose the encoding', () => {
    expect(decodeText(encodeText('貿易', 'big5'), { forced: 'gb18030' })).toMatchObject({ encoding: 'gb18030' });
    expect(decodeText(encodeText('貿易', 'big5'), { forced: 'big5' })).toMatchObject({
      encoding: 'big5',
      text: '貿易',
    });
  });

  it('refuses what holds nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ refused: 'empty' });
    expect(decodeText(encodeText('\ufeff', 'utf-8'))).toEqual({ refused: 'empty' });
    expect(decodeText(encodeText(' \r\n\t', 'utf-8'))).toEqual({ refused: 'empty' });
  });

  it.each([
    ['zip', [0x50, 0x4b, 3, 4, 20, 0]],
    ['png', [0x89, 0x50, 0x4e, 0x47, 13, 10]],
    ['jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['pdf', [...Buffer.from('%PDF-1.7\n')]],
    [null, [...Buffer.from('abc\0\x01\x02\0\0\x03def\0ghi\0\0\0\x07')]],
    [null, Array.from({ length: 600 }, (_, at) => (at * 7919) % 256)],
  ])('refuses a binary file (%s)', (form, bytes) => {
    expect(decodeText(new Uint8Array(bytes))).toEqual({ refused: 'binary', form });
  });

  it('refuses bytes that make no language in any encoding it knows', () => {
    const bytes = new Uint8Array(Array.from({ length: 400 }, (_, at) => 0xc0 + ((at * 37) % 0x3f)));
    expect(decodeText(bytes)).toEqual({ refused: 'encoding' });
  });

  it('refuses a line of more than four million characters', () => {
    const bytes = encodeText(`a\n${'b'.repeat(4_000_001)}\nc`, 'utf-8');
    expect(decodeText(bytes)).toEqual({ refused: 'too-long-line', length: 4_000_001, limit: 4_000_000 });
  });

  it('gives an answer for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes);
        expect('refused' in decoded || decoded.text.length > 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('brings every UTF-8 text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        const decoded = decodeText(encodeText(`记:${text}`, 'utf-8'));
        if ('text' in decoded) expect(decoded.text).toBe(`记:${text}`);
      }),
    );
  });
});
