import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ReadDb } from '../../../db/handle.ts';
import { closeDb, openForReading } from '../../../db/open.ts';
import { countFacets } from '../../../db/queries/review/countFacets.ts';
import { rememberGrowing } from '../../../db/queries/review/growingCount.ts';
import { pageFacts } from '../../../db/queries/review/pageFacts.ts';
import { factFilter } from '../../../electron/common/factRow.ts';
import { addArticle, makeFact, makeProject } from '../fixture.ts';

const BODY = '据介绍，联盟成员港口已有17个，在建泊位230个。';

function openBoth() {
  const db = makeProject();
  const reader = openForReading(db.path);
  onTestFinished(() => closeDb(reader));
  const ids: number[] = [];
  const add = (): void => {
    const body = `${BODY}第${ids.length}期。`;
    const facts = [makeFact(body, '17个', { value: String(ids.length) }), makeFact(body, '230个', { subject: null })];
    ids.push(...addArticle(db, { body, facts }).factIds);
  };
  const set = (sql: string): void => void db.sqlite.prepare(sql).run();
  return { db, reader, ids, add, set };
}
type Both = ReturnType<typeof openBoth>;

const FILTERS = [
  {},
  { status: ['unreviewed'] },
  { outlet: ['江城晚报'] },
  { flag: ['in-trouble'] },
  { flag: ['edited', 'in-trouble'] },
  { text: '泊位' },
  { text: '"成员港口"' },
  { value: { from: '2' } },
  { year: [null], measure: [null, 'level'] },
].map((filter) => factFilter.parse(filter));

const SORTS = [[], [{ field: 'status', desc: true }], [{ field: 'qualifier', desc: false }]] as const;

const readAll = (from: ReadDb) =>
  FILTERS.map((filter) => [
    countFacets(from, filter),
    SORTS.map((sort) => pageFacts(from, { filter, sort: [...sort], offset: 0, limit: 50 })),
  ]);

const STEPS: [string, (both: Both) => void][] = [
  ['another article', ({ add }) => add()],
  ['a verdict', ({ set }) => set(`UPDATE fact SET status = 'accepted', is_touched = 1 WHERE id = 1`)],
  ['two more articles', ({ add }) => [add(), add()]],
  ['trouble', ({ set }) => set('UPDATE fact SET troubles = 2 WHERE id = 2')],
  ['another value', ({ set }) => set("UPDATE fact SET value = '9000' WHERE id = 3")],
  ['another name of an outlet', ({ set }) => set("UPDATE article SET outlet = '江城晚报' WHERE id = 1")],
  ['an indicator that is a proposal', ({ set }) => set('UPDATE indicator SET is_proposed = 1 - is_proposed')],
  ['trouble that is over', ({ set }) => set('UPDATE fact SET troubles = 0')],
  ['the trash', ({ set }) => set("UPDATE article SET trashed_at = '2026-01-01T00:00:00Z' WHERE id = 2")],
  ['an article behind all that', ({ add }) => add()],
];

describe('counts that are kept', () => {
  it('are those of a fresh look after every change', () => {
    const both = openBoth();
    both.add();
    readAll(both.reader);
    for (const [name, change] of STEPS) {
      change(both);
      const fresh = openForReading(both.db.path);
      expect([name, readAll(both.reader)]).toEqual([name, readAll(fresh)]);
      closeDb(fresh);
    }
  });

  it('look at new facts alone until another changes', () => {
    const { reader, ids, add, set } = openBoth();
    const count = { whole: vi.fn(() => 1), since: vi.fn(() => 1), add: (a: number, b: number) => a + b };
    const ask = (): number => rememberGrowing(reader, 'a count', count);
    add();
    expect([ask(), ask()]).toEqual([1, 1]);
    const last = Math.max(...ids);
    add();
    expect([ask(), ask()]).toEqual([2, 2]);
    expect(count.since.mock.calls).toEqual([[last]]);
    set(`UPDATE fact SET status = 'rejected' WHERE id = 1`);
    expect(ask()).toBe(1);
    expect(count.whole).toHaveBeenCalledTimes(2);
  });
});
