import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForSearch, foldText } from '../../electron/common/foldText.ts';

test('folds traditional characters one by one', () => {
  expect(foldText('簽約項目超過兩萬億個')).toBe('签约项目超过两万亿个');
});

test('folds full-width letters, digits and punctuation, and the ideographic space', () => {
  expect(foldText('ＡＢｃ　３５．６％，（１）：￥')).toBe('ABc 35.6%,(1):¥');
});

test('keeps case, and lowers it for search', () => {
  expect(foldText('TEU Ａ')).toBe('TEU A');
  expect(foldForSearch('TEU Ａ 萬')).toBe('teu a 万');
});

test('leaves characters alone whose fold would change the length', () => {
  expect(foldForSearch('İ𠮷😀e\u0301')).toHaveLength('İ𠮷😀e\u0301'.length);
  expect(foldText('𠮷😀')).toBe('𠮷😀');
});

test('never changes the length in UTF-16 units, lone surrogates included', () => {
  const anyUnits = fc
    .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0x4e00, max: 0x9fff })))
    .map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(anyUnits, (text) => {
      expect(foldText(text)).toHaveLength(text.length);
      expect(foldForSearch(text)).toHaveLength(text.length);
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test('works across its inner chunks', () => {
  const text = '萬Ａ'.repeat(10_000);
  expect(foldText(text)).toBe('万A'.repeat(10_000));
});
