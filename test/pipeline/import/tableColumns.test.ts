import { describe, expect, test } from 'vitest';
import { columnLexicon } from '../../../electron/pipeline/import/table/columnLexicon.ts';
import { findHeader, foldHeader, guessColumns } from '../../../electron/pipeline/import/table/guessColumns.ts';
import { readTable } from '../../../electron/pipeline/import/table/readTable.ts';
import stored from '../../../resources/lexicons/tableColumns.json' with { type: 'json' };

async function guess(csv: string) {
  const read = await readTable(new TextEncoder().encode(csv));
  const sheet = 'ok' in read ? read.ok.sheets[0] : undefined;
  if (!sheet) throw new Error('no table');
  const header = findHeader(sheet);
  return { header, roles: guessColumns(sheet, header).map(({ role }) => role) };
}

describe('the words for columns', () => {
  test('have the form that the reader expects, folded as headers are', () => {
    const { roles } = columnLexicon.parse(stored);
    for (const word of roles.flatMap(({ is, has }) => [...is, ...has])) expect(foldHeader(word)).toBe(word);
  });
  test('name each role once, and no word for two roles', () => {
    const words = stored.roles.flatMap(({ is }) => is);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(stored.roles.map(({ role }) => role)).size).toBe(stored.roles.length);
  });
});

describe('columns', () => {
  test.each([
    ['Indicator,Value,Unit,Year,Source\na,1,t,2020,b', ['indicator', 'value', 'unit', 'period', 'source']],
    [
      '指標；數值；單位；年份；來源\n甲；1；噸；2020；乙'.replaceAll('；', ';'),
      ['indicator', 'value', 'unit', 'period', 'source'],
    ],
    ['项目名称\t金额（亿元）\t截至\n甲\t3\t2020', ['indicator', 'value', 'period']],
    ['编号,原文写法,数值,原句\n1,3万吨,30000,运量为3万吨。', [null, null, 'value', 'sentence']],
    ['Metric,2019,2020\na,1,2', ['indicator', 'value', 'value']],
    ['cargo,2020,"12,000 tonnes"\nships,2021,"41"', ['indicator', 'period', 'value']],
  ])('%j', async (csv, roles) => {
    expect((await guess(csv)).roles).toEqual(roles);
  });

  test('are named in the line below a heading and notes', async () => {
    expect(await guess('Figures of the corridor\n\nall in tonnes,\nIndicator,Value\na,1')).toEqual({
      header: 3,
      roles: ['indicator', 'value'],
    });
  });
});

test.each([
  ['a quoted cell with a line feed', 'a,b\n"x\ny",2\nz,3'],
  ['quotes inside a cell', 'a,b\n"he said ""12""",2'],
  ['rows of unlike length', 'a,b,c\n1\n1,2,3,4'],
])('a CSV with %s is read, each cell where it stands', async (_what, csv) => {
  const read = await readTable(new TextEncoder().encode(csv));
  if (!('ok' in read)) throw new Error(read.refused);
  const { text, sheets } = read.ok;
  for (const { text: cell, at } of sheets.flatMap(({ rows }) => rows.flat()))
    if (at !== null) expect(text.slice(at, at + cell.length)).toBe(cell);
});
