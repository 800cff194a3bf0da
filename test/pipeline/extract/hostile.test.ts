import { expect, test } from 'vitest';
import { type ExtractableArticle, extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';
import { layerEntries } from '../../../electron/pipeline/extract/layerEntries.ts';

/** Pieces that, said over and over, trap an expression that looks back or ahead without a bound. */
const PIECES = [
  '9',
  '9,',
  '9.9.',
  '1 ',
  '一',
  '一百万亿',
  '九成',
  '百分之',
  '超过',
  '超过约近逾',
  '以上',
  'more than about ',
  'up to nearly ',
  '(',
  '((1)',
  '[1]【2】《3》',
  '“1',
  '（以下简称',
  '(hereinafter the ',
  ' ',
  '\n',
  '\t1\n',
  '每周24班',
  '24 flights per week ',
  '从5班增至14班',
  '同比增长5%，',
  'up 5 percent from ',
  '分别为1、',
  'respectively 1, ',
  '2024年至',
  '截至2024年1月',
  'from January to ',
  'since 2015 ',
  '5年来',
  '第一',
  '西部',
  '四川、重庆、',
  '签约合作项目',
  'signed projects ',
  '据统计，',
  'according to officials ',
  '7.2:40.0:',
  '3—5万',
  '元$€¥',
  'US$1 (about ',
  '𠮷1😀',
];

const toArticle = (body: string): ExtractableArticle => ({
  body,
  parts: [],
  title: body.slice(0, 60),
  date: '2024-05-06',
  language: 'zh-Hans',
});

/** With an analyst's entries in force, which have indexes of their own. */
const lexicon = layerEntries([
  { list: 'noun', words: '一百', isRemoved: false },
  { list: 'name', words: '九成', isRemoved: false, class: 'name' },
  { list: 'qualifier', words: '一', isRemoved: false, qualifier: 'approx', place: 'before' },
]);

/** Milliseconds of processor time, which others on the machine do not stretch much; the best of two. */
function timeExtraction(body: string): number {
  const once = (): number => {
    const before = process.cpuUsage();
    extractFacts(toArticle(body), lexicon);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once());
}

const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));
const SMALL = 8_000;

test.each(PIECES)('takes linear time on %j over and over', { timeout: 120_000 }, (piece) => {
  const small = timeExtraction(repeat(piece, SMALL));
  const large = timeExtraction(repeat(piece, 4 * SMALL));
  // Four times the text may take four times as long, and some noise; squared growth would take sixteen times.
  expect(large).toBeLessThan(Math.max(200, small * 10));
});

test('a million spaces, digits or brackets are read in seconds', { timeout: 120_000 }, () => {
  for (const piece of [' ', '7', '[', '一', '“']) {
    const before = process.cpuUsage();
    const { facts, setAside, unexplained } = extractFacts(toArticle(piece.repeat(1_000_000)));
    expect(process.cpuUsage(before).user / 1e6, piece).toBeLessThan(20);
    expect(facts.length + setAside.length + unexplained.length).toBeLessThan(1_000_001);
  }
});
