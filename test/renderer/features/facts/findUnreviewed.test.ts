// @vitest-environment jsdom
import '../../browserGaps.ts';
import { expect, test } from 'vitest';
import { findUnreviewed } from '../../../../renderer/features/facts/findUnreviewed.ts';
import { createFakeEngine } from '../../fakeEngine.ts';
import { makeFact } from '../../rows.ts';

const COUNT = 2500;

/** A project of many facts of which only some are left to review. */
function open(left: readonly number[]) {
  const engine = createFakeEngine({
    'facts.page': ({ filter, offset, limit }) => {
      if (filter.status) return { rows: [], total: left.length };
      const length = Math.max(0, Math.min(limit, COUNT - offset));
      const rows = Array.from({ length }, (_, step) => ({
        ...makeFact(offset + step + 1, '322 ferry trips'),
        status: left.includes(offset + step) ? ('unreviewed' as const) : ('accepted' as const),
      }));
      return { rows, total: COUNT };
    },
  });
  return engine;
}

const view = { filter: { minor: 'hide' as const }, sort: [] };

test('finds the next one far below what a grid has loaded', async () => {
  expect(await findUnreviewed(open([5, 2400]).session, view, 6)).toBe(2400);
});

test('goes on from the top, and stops where nothing is left', async () => {
  expect(await findUnreviewed(open([5]).session, view, 6)).toBe(5);
  expect(await findUnreviewed(open([]).session, view, 6)).toBeNull();
});

test('reads no row where all is reviewed', async () => {
  const engine = open([]);
  await findUnreviewed(engine.session, view, 0);
  expect(engine.inputsOf('facts.page')).toHaveLength(1);
});
