import { describe, expect, it } from 'vitest';
import { type FrozenEdition, getEdition, insertEdition, readWatermark } from '../../../db/queries/edition/editions.ts';
import { listTouchedIndicators } from '../../../db/queries/edition/touchedIndicators.ts';
import { withdrawEdition } from '../../../db/queries/edition/withdrawEdition.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import { makeProject } from '../fixture.ts';

const VALUE = {
  key: 'cell|1|2024',
  value: '37||item|exact',
  factId: null,
  decisions: '',
  body: {
    indicator: { id: 1 as IndicatorId, key: 'k', zh: '项目', en: 'projects' },
    ...{ subject: null, scopeText: null, measure: null, modality: 'actual', column: '2024', period: null },
    quantity: { value: '37' },
    ...{ rule: 'only', factIds: [], isEvent: false, isPart: false, isConflicting: false, isStale: false, source: null },
  },
} as unknown as FrozenEdition['values'][number];

function publish(db: ReturnType<typeof makeProject>, uid: string) {
  const parts = { chart: [], decision: [{ id: 1 }], finding: [], fact: [], article: [] };
  const checklist = { stale: 0, open: 1, unreviewed: 2 };
  const frozen = { uid, name: 'Spring', note: '', program: '1', frequency: 'year', settings: {}, checklist } as const;
  return insertEdition(db, { ...frozen, ...readWatermark(db), values: [VALUE], parts }, 'Analyst');
}

describe('an edition in the file', () => {
  it.each(['edition', 'edition_value', 'edition_part', 'edition_withdrawal'])(
    '%s takes no UPDATE or DELETE',
    (table) => {
      const db = makeProject();
      const id = publish(db, 'a');
      withdrawEdition(db, { id, isWithdrawn: true, who: 'Analyst', reason: 'too early' });
      const column = table === 'edition' ? 'name' : 'edition_id';
      expect(() => db.sqlite.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(/append-only/);
      expect(() => db.sqlite.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
      expect(db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(1);
    },
  );

  it('is whole or not there', () => {
    const db = makeProject();
    publish(db, 'a');
    expect(() => publish(db, 'a')).toThrow(/UNIQUE/);
    expect(db.sqlite.prepare('SELECT count(*) FROM edition_value').pluck().get()).toBe(1);
    expect(db.sqlite.prepare("SELECT count(*) FROM history WHERE entity = 'edition'").pluck().get()).toBe(1);
  });

  it('is withdrawn and put back by entries behind it', () => {
    const db = makeProject();
    const id = publish(db, 'a');
    withdrawEdition(db, { id, isWithdrawn: true, who: 'Analyst', reason: 'too early' });
    expect(withdrawEdition(db, { id, isWithdrawn: true, who: 'Analyst', reason: null })).toBe(false);
    expect(getEdition(db, id)?.withdrawn).toMatchObject({ who: 'Analyst', reason: 'too early' });
    withdrawEdition(db, { id, isWithdrawn: false, who: 'Analyst', reason: null });
    expect(getEdition(db, id)?.withdrawn).toBeNull();
  });
});

it('what changed since is found without a walk over all facts', () => {
  const db = makeProject();
  const id = publish(db, 'a');
  const plans: string[] = [];
  const { prepare } = db.sqlite;
  db.statements.clear();
  db.sqlite.prepare = ((sql: string) => {
    if (/\bWITH RECURSIVE\b/.test(sql))
      plans.push(
        ...(
          prepare
            .call(db.sqlite, `EXPLAIN QUERY PLAN ${sql}`)
            .all({ step: 0, lastFact: 0, lastDecision: 0, edition: id }) as {
            detail: string;
          }[]
        ).map(({ detail }) => detail),
      );
    return prepare.call(db.sqlite, sql);
  }) as typeof prepare;
  listTouchedIndicators(db, readWatermark(db), id);
  expect(plans.length).toBeGreaterThan(5);
  expect(plans.filter((detail) => /^SCAN (fact|f|h|history|v)\b/.test(detail))).toEqual([]);
});
