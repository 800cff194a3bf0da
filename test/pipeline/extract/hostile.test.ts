import { expect, test } from 'vitest';
import { type ExtractableArticle, extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';
import { layerEntries } from '../../../electron/pipeline/extract/layerEntries.ts';
import { LARGE, measureGrowth, repeat, timeOnce } from './growth.ts';

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
  'plans 1 was used, ',
  'will be 1 of 2m, ',
  '预计将达1、',
  '将在1个县',
  '3块5毛',
  '£1 25p ',
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

const extract = (body: string): void => {
  extractFacts(toArticle(body), lexicon);
};

/** News of ordinary density: what a page costs on this machine, whatever machine it is. */
const NEWS =
  '今年前三季度，全市完成货物吞吐量1.2亿吨，同比增长5.3%，其中集装箱86万标箱。港口负责人介绍，新航线每周开行4班，覆盖12个国家。\n' +
  'The port handled 120 million tonnes in the first nine months, up 5.3 percent, and serves 12 countries, officials said.\n';
/** The densest piece takes some 25 times as long as news: every third character of it is a figure. */
const MOST_OF_NEWS = 60;
const ordinary = timeOnce(extract, repeat(NEWS, LARGE)) && timeOnce(extract, repeat(NEWS, LARGE));

test.each(PIECES)('takes linear time on %j over and over', { timeout: 120_000 }, (piece) => {
  const { large, length, growth, isLinear } = measureGrowth(extract, piece);
  expect(isLinear, `8 times the text took ${growth.toFixed(1)} times as long, ${large.toFixed(0)} ms`).toBe(true);
  expect(large / length).toBeLessThan((ordinary / LARGE) * MOST_OF_NEWS);
});

test.each([
  ['looks ahead to the end from each number', '1，', /\d{1,9}(?=.*终)/gs],
  ['looks back to the start from each number', '1，', /(?<=始.*)\d{1,9}/gs],
  ['takes digits without end', '9', /\d+x/g],
])('an expression that %s is told from the others', { timeout: 120_000 }, (_name, piece, planted) => {
  const withPlanted = (body: string): void => {
    extract(body);
    body.replaceAll(planted, '');
  };
  expect(measureGrowth(withPlanted, piece, 1).isLinear).toBe(false);
});

test('a million spaces, digits or brackets are read in seconds', { timeout: 120_000 }, () => {
  for (const piece of [' ', '7', '[', '一', '“']) {
    const before = process.cpuUsage();
    const { facts, setAside, unexplained } = extractFacts(toArticle(piece.repeat(1_000_000)));
    expect(process.cpuUsage(before).user / 1e6, piece).toBeLessThan(5);
    expect(facts.length + setAside.length + unexplained.length).toBeLessThan(1_000_001);
  }
});
