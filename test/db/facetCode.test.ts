import { expect, it } from 'vitest';
import { unpackCode } from '../../db/facetCode.ts';
import { MEASURES, MINOR_REASONS, STATUSES } from '../../electron/common/vocabulary.ts';
import { addArticle, makeFact, makeProject } from './fixture.ts';

const body = '联盟共有17个港口。';

it('reads every code as the file packs it', () => {
  const db = makeProject();
  const { factIds } = addArticle(db, { body, facts: [makeFact(body, '17个')] });
  const [id] = factIds;
  const update = db.sqlite.prepare(
    'UPDATE fact SET status = ?, measure = ?, minor = ?, period_basis = ?, is_touched = ?, trashed_at = ? WHERE id = ?',
  );
  const codeOf = db.sqlite.prepare('SELECT facet_code FROM fact WHERE id = ?').pluck();
  const seen = new Set<number>();
  for (const status of STATUSES)
    for (const measure of [null, ...MEASURES])
      for (const [minor, trashedAt, shelf] of [
        [null, null, 0],
        [MINOR_REASONS[0], null, 1],
        [null, 'now', 2],
      ] as const)
        for (const bits of [0, 1, 2, 3]) {
          const [isInferred, isTouched] = [(bits & 2) > 0, (bits & 1) > 0];
          const basis = isInferred ? 'inferred' : 'stated';
          update.run(status, measure, minor, basis, Number(isTouched), trashedAt, id);
          const code = codeOf.get(id) as number;
          seen.add(code);
          expect(unpackCode(code)).toEqual({
            shelf,
            status,
            measure,
            isInferred,
            isUndated: false,
            isTouched,
          });
        }
  expect(seen.size).toBe(5 * 7 * 3 * 4);
  db.sqlite.exec("UPDATE fact SET period_kind = NULL, period_from = NULL, period_to = NULL, period_basis = 'undated'");
  expect(unpackCode(codeOf.get(id) as number)).toMatchObject({ isInferred: false, isUndated: true });
});
