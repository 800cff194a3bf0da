import { expect, it } from 'vitest';
import { diffFindings } from '../../../db/queries/reconcile/diffFindings.ts';
import { getFinding, pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { writeFindings } from '../../../db/queries/reconcile/writeFindings.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import type { FindingDraft } from '../../../electron/common/findingRow.ts';
import type { FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { addArticle, makeFact, makeProject } from '../fixture.ts';

const RAWS = Array.from({ length: 130 }, (_, at) => `${at + 1000}个`);
const body = `各地上报的项目数：${RAWS.join('，')}。`;

it('keeps the order of the members of many findings, and offers none before it has members', () => {
  const db = makeProject();
  const { factIds } = addArticle(db, { body, facts: RAWS.map((raw) => makeFact(body, raw)) });
  const indicatorId = getFactDetail(db, factIds[0] as FactId)?.indicator.id as IndicatorId;
  const draft = (key: string, members: readonly FactId[]): FindingDraft => ({
    ...{ kind: 'confirmed', key, members: [...members], severity: 8, indicatorId, subject: null, facets: [] },
    ...{ scope: `indicator:${indicatorId}`, sentence: { code: 'reconcile:sentence.confirmed', params: {} } },
  });
  const drafts = [draft('all', factIds.toReversed()), draft('two', [factIds[9] as FactId, factIds[1] as FactId])];
  const steps = writeFindings(db, diffFindings(db, { scopes: 'all', drafts }));
  const list = () => pageFindings(db, { filter: {}, offset: 0, limit: 9 }).rows;
  while (list().length < 2) steps.next();
  expect(list().map(({ id }) => getFinding(db, id))).toEqual([null, null]);
  for (const _ of steps);
  const written = list().map(({ id, key }) => [key, getFinding(db, id)?.members]);
  expect(written).toEqual(drafts.map(({ key, members }) => [key, members]));
});
