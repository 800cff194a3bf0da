import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showInScript } from '../../electron/common/displayScript.ts';
import { SCRIPTS } from '../../electron/common/script.ts';

/** Characters that convert to one of another length, to none, or in words only; and what must not be touched. */
const bits = [
  '头发',
  '頭髮',
  '发展',
  '后面',
  '皇后',
  '里面',
  '𠮷',
  '㑳',
  '𫍯',
  'é',
  '😀',
  '\r\n',
  '12.5',
  ' km',
  '，',
  '万吨',
];
const text = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme', maxLength: 3 })), {
  maxLength: 20,
});

test('no character moves: length, and everything that is not Chinese, stay as they are', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...SCRIPTS), (parts, script) => {
      const before = parts.join('');
      const after = showInScript(before, script);
      expect(after.length).toBe(before.length);
      for (let at = 0; at < before.length; at += 1)
        if (!/\p{Script=Han}|[\ud800-\udfff]/u.test(before[at] as string)) expect(after[at]).toBe(before[at]);
    }),
    { numRuns: 300 },
  );
});

test('a span means the same words in either script', () => {
  const body = '皇后的头发在里面，后面有1200万吨货物。';
  const shown = showInScript(body, 'traditional');
  expect(shown).toBe('皇后的頭髮在裡面，後面有1200萬噸貨物。');
  expect(showInScript(shown, 'simplified')).toBe(body);
  const start = body.indexOf('1200万吨');
  expect(shown.slice(start, start + 6)).toBe('1200萬噸');
});
