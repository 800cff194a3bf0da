import { expect, it, test } from 'vitest';
import { ensureIndicator } from '../../db/queries/indicators.ts';
import { factWords } from '../../electron/engine/typed/factWords.ts';
import { readFactQuery } from '../../electron/engine/typed/readFactQuery.ts';
import english from '../../resources/i18n/en/screen.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-Hans/screen.json' with { type: 'json' };
import { makeProject } from '../db/fixture.ts';

/** The first indicator of a new project. */
const signed = 1;
function read(text: string) {
  const db = makeProject();
  ensureIndicator(db, { key: 'signed', zh: '签约项目数', en: 'signed projects', isProposed: false });
  return readFactQuery(db, text);
}
const BILLION = '000000000';

it.each([
  [
    '20–30 bn USD, 2020–2022, cumulative',
    {
      value: { from: `20${BILLION}`, to: `30${BILLION}` },
      unit: ['USD'],
      year: [2020, 2021, 2022],
      measure: ['cumulative'],
    },
  ],
  ['200亿以上 美元', { value: { from: `20${BILLION}` }, unit: ['USD'] }],
  ['20bn USD or more', { value: { from: `20${BILLION}` }, unit: ['USD'] }],
  ['30亿美元以下，未核对', { value: { to: `3${BILLION}` }, unit: ['USD'], status: ['unreviewed'] }],
  ['32,200,000,000', { value: { from: `32200000000`, to: `32200000000` } }],
  ['不超过 300 万吨', { value: { to: '3000000' }, unit: ['tonne'] }],
  ['1 – 1.5 bn t', { value: { from: '1000000000', to: '1500000000' }, unit: ['tonne'] }],
  ['累计 签约项目数 2020', { measure: ['cumulative'], indicatorId: [signed], year: [2020] }],
  ['qyxms', { indicatorId: [signed] }],
  ['2015-11/2020-10', { period: { from: '2015-11', to: '2020-10' } }],
  ['2020年11月', { period: { from: '2020-11', to: '2020-11' } }],
  ['over 500 firms', { value: { from: '500' }, text: 'firms' }],
  ['347', { text: '347' }],
  ['港口 企业', { text: '港口 企业' }],
])('reads %s', (text, filter) => {
  expect(read(text)).toMatchObject({ filter, unread: [] });
});

it('says which piece it could not read, and takes the others', () => {
  expect(read('>>5, 美元')).toMatchObject({ filter: { unit: ['USD'] }, unread: ['>>5'] });
});

test('every word of the screen for a value can be typed, in both languages', () => {
  for (const words of [english, chinese]) {
    const shown = {
      measure: words.measure,
      status: words.status.of,
      qualifier: words.qualifier,
      modality: words.modality,
    };
    for (const [field, names] of Object.entries(shown))
      for (const [key, word] of Object.entries(names))
        expect([key, factWords[field as 'measure'][key as 'flow']]).toEqual([key, expect.arrayContaining([word])]);
  }
});
