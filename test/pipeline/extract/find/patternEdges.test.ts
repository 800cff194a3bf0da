import { expect, test } from 'vitest';
import { NearWords } from '../../../../electron/pipeline/extract/find/nearWords.ts';
import { canFollow, EDGE, findNear, parsePattern } from '../../../../electron/pipeline/extract/find/patternEdges.ts';
import { canBegin, canGoWith } from '../../../../electron/pipeline/extract/find/patternRuns.ts';
import lexicon from '../../../../resources/lexicons/setAside.json' with { type: 'json' };

const DIGITS = [...'0123456789'].map((digit) => digit.charCodeAt(0));
const END = EDGE;
const UNKNOWN = Number.POSITIVE_INFINITY;

const fitsBehind = (source: string, behind: number, length = UNKNOWN): boolean =>
  canGoWith(parsePattern(source), { inside: DIGITS, length, hasBlank: false, behind });

function standsNear(source: string, text: string): boolean {
  const bits = Int32Array.of(1);
  new NearWords([findNear(parsePattern(source))]).dropFar(bits, text, text.length);
  return bits[0] === 1;
}

test.each([
  ['排名|位列', '名', true],
  ['排名|位列', '第', false],
  ['(?:排名|位列)(?:全国)?第?', '国', true],
  ['\\bno\\.?\\s?', '.', true],
  ['\\bno\\.?\\s?', 'x', false],
  ['[^\\d.]', '5', false],
  ['(?:^|[(])\\s{0,2}', 'x', true],
  ['第(?![一-龥])', '第', true],
])('what %s ends in may be %s: %s', (source, char, isSo) => {
  expect(canFollow(parsePattern(source), char.charCodeAt(0))).toBe(isSo);
});

test.each([
  ['\\d{1,2}\\s?世纪', '世', true],
  ['\\d{1,2}\\s?世纪', ' ', true],
  ['\\d{1,2}\\s?世纪', '个', false],
  ['(?:985|211)(?=高校|工程)', '高', true],
  ['(?:985|211)(?=高校|工程)', '万', false],
  ['\\d+(?!万)', '个', true],
  ['[1-9]\\d*(?:[:.]\\d\\d)?[ap]m', ':', true],
  ['\\u0031[a-c-]?', 'x', true],
])('behind the digits of %s may stand %s: %s', (source, char, isSo) => {
  expect(fitsBehind(source, char.charCodeAt(0))).toBe(isSo);
});

test.each([
  ['1[3-9]\\d{9}(?!\\d)', 2, '个', false],
  ['1[3-9]\\d{9}(?!\\d)', 11, '个', true],
  ['\\d{1,2}\\s?日', 4, '日', false],
  ['(?:\\d{1,2}[./])?\\d{1,2}日', 2, '/', true],
  ['\\d+(?:\\.\\d+)?级', 5, '级', true],
  ['(?:\\d{4}年)?\\d{1,2}月', 4, '年', true],
  ['(?:\\d{4}年)?\\d{1,2}月', 3, '年', false],
])('%s goes with %i digits before %s: %s', (source, length, char, isSo) => {
  expect(fitsBehind(source, char.charCodeAt(0), length)).toBe(isSo);
});

test.each([
  ['\\d{1,2}\\s?日', 2, '日', true],
  ['\\d{1,2}\\s?日', 2, 'p', false],
  ['\\d{1,2}日', 2, '日', false],
  ['\\d+(?: [a-z]{3,9})', 2, 'p', true],
  ['\\d+[a-z ]{2,5}', 2, 'p', true],
  ['\\d+(?!\\s?%)', 2, '%', true],
  ['\\d{1,2}\\s{0,3}月(?:\\s?\\d日)?', 2, '个', false],
  ['\\d{1,2}(?:st)?[\\s-](?:of )?(?:may|june)', 1, 'm', true],
  ['\\d{1,2}(?:st)?[\\s-](?:of )?(?:may|june)', 1, 'p', false],
])('%s goes with %i digits, a blank and %s: %s', (source, length, char, isSo) => {
  const run = { inside: DIGITS, length, hasBlank: true, behind: char.charCodeAt(0) };
  expect(canGoWith(parsePattern(source), run)).toBe(isSo);
});

test.each([
  ['(?:19|20)\\d\\d', '1', true],
  ['(?:19|20)\\d\\d', '3', false],
  ['(?=[12])\\d+', '3', false],
  ['(?:0?)[1-9]', '9', true],
  ['(?!5)\\d', '5', true],
])('%s can begin with %s: %s', (source, char, isSo) => {
  expect(canBegin(parsePattern(source), char.charCodeAt(0))).toBe(isSo);
});

test('at the edge of a text only what takes nothing there fits', () => {
  expect(fitsBehind('\\d+\\s?世纪', END)).toBe(false);
  expect(fitsBehind('\\d+\\s?', END)).toBe(true);
  expect(canFollow(parsePattern('第'), END)).toBe(false);
  expect(canFollow(parsePattern('[^第]?'), END)).toBe(true);
});

test.each([
  ['(?:电话|热线)[^\\d]{0,8}?\\+?', '热线为:', true],
  ['(?:电话|热线)[^\\d]{0,8}?\\+?', '热线的工作人员今年一共有', false],
  ['(?:page|p\\.?)\\s', 'see page ', true],
  ['(?:page|p\\.?)\\s', 'see stage two ', false],
  ['(?:晚|北京时间)\\s?', '昨晚 ', true],
  ['\\d\\s?转\\s?', '5 转 ', true],
  ['\\d\\s?转\\s?', 'the last 5 ', false],
  ['(?:views|点击量?)\\s?[:/]\\s?', 'views: ', true],
  ['(?:views|点击量?)\\s?[:/]\\s?', 'views of ', false],
])('whether a word of %s stands near the end of %s: %s', (source, text, isSo) => {
  expect(standsNear(source, text)).toBe(isSo);
});

test('what may be left out or repeated without end is near nothing', () => {
  expect(findNear(parsePattern('(?:电话)?'))).toBeNull();
  expect(findNear(parsePattern('电话.*'))).toBeNull();
  expect(findNear(parsePattern('[^\\d.]|第'))).toBeNull();
});

test('no pattern of the lexicon is passed over for the characters of its own match', () => {
  const text = '第3届 12日 2024年1月2日 no. 5 10:30 page 7 (1) 12306热线 3世纪 top 10 5a 9/11 q3 前10强 双11';
  for (const { match, before = '', notBefore, starts } of lexicon.patterns as Record<string, string>[]) {
    if (starts !== 'arabic') continue;
    const whole = new RegExp(`(?<=${before})${notBefore ? `(?<!${notBefore})` : ''}(?:${match})`, 'y');
    for (const { index } of text.matchAll(/\d+/g)) {
      whole.lastIndex = index;
      if (!whole.test(text)) continue;
      const end = index + (/^\d+/.exec(text.slice(index))?.[0].length ?? 0);
      expect(canFollow(parsePattern(before), index > 0 ? text.charCodeAt(index - 1) : END), match).toBe(true);
      expect(fitsBehind(match ?? '', text.charCodeAt(end), end - index), match).toBe(true);
      const behind = text.charCodeAt(end + 1);
      if (text[end] === ' ')
        expect(
          canGoWith(parsePattern(match ?? ''), { inside: DIGITS, length: end - index, hasBlank: true, behind }),
          match,
        ).toBe(true);
      expect(canBegin(parsePattern(match ?? ''), text.charCodeAt(index)), match).toBe(true);
      expect(standsNear(before, text.slice(0, index)), before).toBe(true);
    }
  }
});
