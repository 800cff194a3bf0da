import { expect, test } from 'vitest';
import { fitColumns } from '../../../../renderer/features/facts/fitColumns.ts';

const COLUMNS = [
  { key: 'name', width: 100 },
  { key: 'value', width: 100 },
  { key: 'period', width: 100 },
  { key: 'outlet', width: 100 },
];

/** Where the columns end, from the left. */
function edgesAt(view: number): number[] {
  const fitted = new Map(
    fitColumns(COLUMNS, view, { growing: ['name', 'value'], needed: 'period' }).map(({ key, width }) => [key, width]),
  );
  let edge = 0;
  return COLUMNS.map(({ key, width }) => (edge += fitted.get(key) ?? width));
}

test.each([270, 300, 333, 377, 420, 900])('a view of %i pixels ends where a column ends', (view) => {
  expect(edgesAt(view).some((edge) => Math.abs(edge - view) <= 1)).toBe(true);
});

test('a view without room for any column leaves the widths alone', () => {
  expect(edgesAt(40)).toEqual([100, 200, 300, 400]);
});
