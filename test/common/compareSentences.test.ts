import { expect, test } from 'vitest';
import { compareSentences } from '../../electron/common/compareSentences.ts';
import { splitSentences } from '../../electron/pipeline/extract/sentences.ts';

const read = (body: string) => ({ body, sentences: splitSentences(body, []) });
const compare = (left: string, right: string) =>
  compareSentences(read(left), read(right)).map(({ kind, left: a, right: b }) => [kind, a?.text, b?.text]);

test('equal, changed and lone sentences stand side by side in order', () => {
  expect(
    compare(
      '港口很忙。去年完成货物吞吐量1200万吨。船员们都很高兴。',
      '港口很忙。去年完成货物吞吐量1300万吨。记者采访了他们。船員們都很高興。',
    ),
  ).toEqual([
    ['same', '港口很忙。', '港口很忙。'],
    ['changed', '去年完成货物吞吐量1200万吨。', '去年完成货物吞吐量1300万吨。'],
    ['right', undefined, '记者采访了他们。'],
    ['same', '船员们都很高兴。', '船員們都很高興。'],
  ]);
});

test('all of an empty text is on the other side', () => {
  expect(compare('', '港口很忙。')).toEqual([['right', undefined, '港口很忙。']]);
});

test('spans are those of the bodies', () => {
  const body = '港口很忙。船员们都很高兴。';
  for (const { left } of compareSentences(read(body), read(body)))
    expect(body.slice(left?.span.start, left?.span.end)).toBe(left?.text);
});

test('texts of thousands of sentences are compared within bounds', () => {
  const text = Array.from({ length: 3000 }, (_, at) => `第${at}句说的是另一件事${at * 7}。`).join('');
  const started = process.cpuUsage().user;
  expect(compareSentences(read(text), read(text)).every(({ kind }) => kind === 'same')).toBe(true);
  expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20);
}, 60_000);

test('the words that changed are marked, a figure by itself', () => {
  const [line] = compareSentences(
    read('去年完成货物吞吐量12.5万吨，增长4%。'),
    read('去年共完成貨物吞吐量125万吨，增长4%。'),
  );
  const show = (side: typeof line extends undefined ? never : 'left' | 'right') =>
    line?.[side]?.changes.map(({ start, end, isNumber }) => [line[side]?.text.slice(start, end), isNumber]);
  expect(line?.kind).toBe('changed');
  expect(show('left')).toEqual([['12.5万', true]]);
  expect(show('right')).toEqual([
    ['共', false],
    ['125万', true],
  ]);
});

test('a decimal point alone makes another sentence', () => {
  expect(compare('渡船开出12.5万班。', '渡船开出125万班。')).toEqual([
    ['changed', '渡船开出12.5万班。', '渡船开出125万班。'],
  ]);
});

test('figures of a sentence that one side alone has stand out', () => {
  const [line] = compareSentences(read('去年运客3.2万人次。'), read(''));
  expect(line?.left?.changes.map(({ start, end }) => line.left?.text.slice(start, end))).toEqual(['3.2万']);
});
