import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../db/handle.ts';
import { pageFacts } from '../../../db/queries/review/pageFacts.ts';
import { FACT_SORT_FIELDS, factFilter } from '../../../electron/common/factRow.ts';
import { replaceFindings } from '../../harness/replaceFindings.ts';
import { makeProject } from '../fixture.ts';
import { seedFacts } from '../seed.ts';

/** How SQLite means to run the statements that `work` prepared. Small files run any plan fast; a million facts do not. */
function plansOf(db: WriteDb, work: () => void, wanted: RegExp): string[] {
  db.statements.clear();
  work();
  return [...db.statements.keys()]
    .filter((sql) => wanted.test(sql))
    .map((sql) => {
      const bindings = Array.from({ length: sql.split('?').length - 1 }, () => 1);
      const rows = db.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bindings) as { detail: string }[];
      return rows.map(({ detail }) => detail).join('\n');
    });
}

function makeSeeded(): WriteDb {
  const db = makeProject();
  seedFacts(db, { articles: 20, each: 5 });
  return db;
}

describe('plans', () => {
  it.each(FACT_SORT_FIELDS)('walk an index for a page by %s, and sort nothing', (field) => {
    const db = makeSeeded();
    const filter = factFilter.parse({ status: ['unreviewed'], unit: ['USD'] });
    const page = () => void pageFacts(db, { filter, sort: [{ field, desc: true }], offset: 0, limit: 10 });
    const plans = plansOf(db, page, /^SELECT f\.id FROM/);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(plan).not.toMatch(/TEMP B-TREE/);
      expect(plan).toMatch(/f USING (COVERING )?INDEX fact_by_/);
    }
  });

  it('count the troubles of a fact from its own findings', () => {
    const db = makeSeeded();
    const [fact] = pageFacts(db, { filter: factFilter.parse({}), sort: [], offset: 0, limit: 1 }).rows;
    const sentence = { code: 'x', params: {} };
    const draft = {
      kind: 'contradiction',
      key: 'k',
      subject: null,
      facets: [],
      sentence,
      severity: 1,
      scope: 's',
    } as const;
    const drafts = [{ ...draft, facets: [], indicatorId: fact?.indicator.id as never, members: [fact?.id as never] }];
    const plans = plansOf(db, () => void replaceFindings(db, { scopes: ['s'], drafts }), /finding_member m CROSS/);
    expect(plans.find((plan) => plan.includes('finding_member_by_fact'))).toBeTruthy();
  });
});
