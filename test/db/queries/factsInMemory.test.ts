import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ReadDb } from '../../../db/handle.ts';
import { closeDb, openForReading } from '../../../db/open.ts';
import { countFacets } from '../../../db/queries/review/countFacets.ts';
import { rememberGrowing } from '../../../db/queries/review/growingList.ts';
import { readAhead } from '../../../db/queries/review/memory/followFacts.ts';
import { pageFacts } from '../../../db/queries/review/pageFacts.ts';
import { FACT_SORT_FIELDS, factFilter } from '../../../electron/common/factRow.ts';
import { addArticle, makeFact, makeProject } from '../fixture.ts';
import { seedFacts } from '../seed.ts';

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
  ['an article that is deleted', ({ set }) => set('DELETE FROM fact WHERE article_id = 3')],
  ['an article behind all that', ({ add }) => add()],
];

/** As an engine that was just started and has read no facts yet. */
const readFresh = (path: string): ReturnType<typeof readAll> => {
  const fresh = openForReading(path);
  const all = readAll(fresh);
  closeDb(fresh);
  return all;
};

describe('facts in memory', () => {
  it('are those of a fresh look after every change', () => {
    const both = openBoth();
    both.add();
    readAll(both.reader);
    for (const [name, change] of STEPS) {
      change(both);
      expect([name, readAll(both.reader)]).toEqual([name, readFresh(both.db.path)]);
    }
  });

  it('are read anew where changes were forgotten', () => {
    const both = openBoth();
    both.add();
    readAll(both.reader);
    both.set(`UPDATE fact SET status = 'accepted' WHERE id = 1`);
    both.set('DELETE FROM fact_change');
    both.set(`UPDATE fact SET status = 'rejected' WHERE id = 2`);
    expect(readAll(both.reader)).toEqual(readFresh(both.db.path));
  });

  it('are found as in the file, by every field and in every order', () => {
    const db = makeProject();
    seedFacts(db, { articles: 60, each: 10 });
    const filters = [{}, { unit: ['USD'] }, { year: [null, 2019] }, { value: { from: '100', to: '5000' } }];
    const sorts = FACT_SORT_FIELDS.flatMap((field) => [[{ field, desc: false }], [{ field, desc: true }]]);
    const readPages = () =>
      filters.flatMap((filter) =>
        sorts.map((sort) => pageFacts(db, { filter: factFilter.parse(filter), sort, offset: 7, limit: 40 })),
      );
    const inFile = readPages();
    while (readAhead(db));
    expect(readPages()).toEqual(inFile);
  });
});

it('are tallied by their code through every change', () => {
  const both = openBoth();
  both.add();
  const counted = both.db.sqlite.prepare(
    'SELECT facet_code AS code, count(*) AS count FROM fact GROUP BY 1 ORDER BY 1',
  );
  const tallied = both.db.sqlite.prepare('SELECT code, count FROM fact_tally WHERE count > 0 ORDER BY code');
  for (const [name, change] of STEPS) {
    change(both);
    expect([name, tallied.all()]).toEqual([name, counted.all()]);
  }
});

describe('a list that is kept', () => {
  it('is added to by new facts alone until another changes', () => {
    const { reader, ids, add, set } = openBoth();
    const list = vi.fn((after: number) => [after]);
    const ask = (): readonly number[] => rememberGrowing(reader, 'a list', list);
    add();
    expect([ask(), ask()]).toEqual([[0], [0]]);
    const last = Math.max(...ids);
    add();
    expect([ask(), ask()]).toEqual([
      [0, last],
      [0, last],
    ]);
    set(`UPDATE fact SET status = 'rejected' WHERE id = 1`);
    expect(ask()).toEqual([0]);
  });
});
