import { expect, test } from 'vitest';
import { findAnchor } from '../../electron/common/findAnchor.ts';

const BODY = '港口今年完成22个项目，去年完成122个项目，明年计划完成22个项目。';
const at = (body: string, words: string, from = 0): { start: number; end: number } => {
  const start = body.indexOf(words, from);
  return { start, end: start + words.length };
};

test('the place with the same surroundings is taken', () => {
  expect(findAnchor(BODY, { quote: '22个项目', prefix: '明年计划完成', suffix: '。' })).toEqual(
    at(BODY, '22个项目', BODY.indexOf('明年')),
  );
});

test('a number inside a longer one is not it', () => {
  const body = '港口去年完成122个项目，一切都好。';
  expect(findAnchor(body, { quote: '22个项目', prefix: '港口去年完成', suffix: '，一切都好' })).toBeNull();
  expect(findAnchor('共有1,220人来到港口', { quote: '220人', prefix: '共有', suffix: '来到港口' })).toBeNull();
});

test('other script and width are the same words', () => {
  const body = '港口去年完成２２個項目，一切都好。';
  expect(findAnchor(body, { quote: '22个项目', prefix: '港口去年完成', suffix: '，一切都好' })).toEqual(
    at(body, '２２個項目'),
  );
});

test('two places that fit as well, or one without its surroundings, are none', () => {
  const twice = '港口去年完成22个项目。港口去年完成22个项目。';
  expect(findAnchor(twice, { quote: '22个项目', prefix: '港口去年完成', suffix: '。' })).toBeNull();
  expect(
    findAnchor('别处也说22个项目罢了', { quote: '22个项目', prefix: '港口去年完成', suffix: '，一切都好' }),
  ).toBeNull();
});

test('a text that is the quote alone is enough', () => {
  expect(findAnchor('22个项目', { quote: '22个项目', prefix: '', suffix: '' })).toEqual({ start: 0, end: 5 });
});
