// @vitest-environment jsdom
import '../../browserGaps.ts';
import { expect, test } from 'vitest';
import { words } from '../../../../renderer/app/language.ts';
import { makeTable } from '../../../../renderer/features/facts/copyTable.ts';
import { readPasted } from '../../../../renderer/features/facts/readPasted.ts';
import { makeFact } from '../../rows.ts';

const wording = {
  locale: 'en',
  name: ({ en }: { en: string }) => en,
  period: () => '2015-11/2020-10',
  quantity: () => '322',
} as never;
const { t } = words;
const fact = { ...makeFact(11, '322 ferry trips'), attribution: '=HYPERLINK("x")' };
const table = makeTable([fact], { columns: ['indicator', 'value', 'period', 'attribution'], t, wording });

test('a copied table has numbers as numbers, the rest as text, and no formula', () => {
  const [heads, row] = table.text.split('\r\n').map((line) => line.split('\t'));
  expect(heads).toEqual(['ID', 'Indicator', 'Value', 'Unit', 'Period', 'Said by']);
  expect(row?.slice(0, 4)).toEqual(['11', fact.indicator.en, fact.quantity.value, fact.quantity.unit]);
  expect(row?.at(-1)).toMatch(/^'=/);
  expect(table.html).toContain(`text-align:right">${fact.quantity.value}</td>`);
  expect(table.html).toContain(String.raw`mso-number-format:'\@'">2015-11/2020-10</td>`);
});

test('a copied table comes back by its ids, to the columns that can be written', () => {
  const cells = readPasted(table.text, { ids: [], columns: [] }, t);
  expect(cells.map(({ id, field }) => [id, field])).toEqual([
    [11, 'indicator'],
    [11, 'value'],
    [11, 'unit'],
    [11, 'period'],
    [11, 'attribution'],
  ]);
  expect(cells.at(-1)?.text).toBe('=HYPERLINK("x")');
});

test('a table without ids goes to the focused cell, right and down; columns that are only read are passed over', () => {
  const target = { ids: [3, 5] as never[], columns: ['measure', 'outlet', 'period'] };
  expect(readPasted('flow\tSome Gazette\t2024\r\nlevel\t\t2025\r\nlevel', target, t)).toEqual([
    { id: 3, field: 'measure', text: 'flow' },
    { id: 3, field: 'period', text: '2024' },
    { id: 5, field: 'measure', text: 'level' },
    { id: 5, field: 'period', text: '2025' },
  ]);
});
