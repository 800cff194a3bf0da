import { expect, it } from 'vitest';
import { saveChart } from '../../../db/queries/chart/charts.ts';
import { insertExport } from '../../../db/queries/export/exports.ts';
import { pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import { chartSpec } from '../../../electron/common/chartSpec.ts';
import type { FindingDraft } from '../../../electron/common/findingRow.ts';
import type { FactId, IndicatorId } from '../../../electron/common/ids.ts';
import { replaceFindings } from '../../harness/replaceFindings.ts';
import { addArticle, makeFact, makeProject } from '../fixture.ts';

const SPEC = chartSpec.parse({
  ...{ indicatorIds: [1], subject: null, type: 'auto', language: 'zh-Hans', frequency: 'year' },
  ...{ title: '', subtitle: '', width: 800, height: 480, palette: 'calm' },
});
const body = '报道称，签约项目由230个变为347个，另有500个在谈。';

it('puts trouble with a figure that was exported first, then what a saved chart draws, then graver trouble', () => {
  const db = makeProject();
  const facts = ['230个', '347个', '500个'].map((raw) => makeFact(body, raw));
  const [a, b, c] = addArticle(db, { body, facts }).factIds as [FactId, FactId, FactId];
  const indicatorId = getFactDetail(db, a)?.indicator.id as IndicatorId;
  const draft = (kind: FindingDraft['kind'], members: FactId[], severity: number): FindingDraft => ({
    ...{ kind, members, severity, indicatorId, subject: null, facets: [], scope: `indicator:${indicatorId}` },
    key: `${kind}:${members.join('-')}`,
    sentence: { code: `reconcile:sentence.${kind}`, params: {} },
  });
  const drafts = [draft('cumulative-fall', [a, c], 90), draft('revision', [a, b], 51), draft('confirmed', [b, c], 8)];
  replaceFindings(db, { scopes: 'all', drafts });
  const list = () => pageFindings(db, { filter: {}, offset: 0, limit: 9 }).rows.map((row) => [row.kind, row.severity]);
  expect(list()).toEqual([
    ['cumulative-fall', 90],
    ['revision', 51],
    ['confirmed', 8],
  ]);
  const chart = saveChart(db, { title: 't', spec: { ...SPEC, indicatorIds: [indicatorId], factIds: [b] }, who: 'ana' });
  expect(list()).toEqual([
    ['revision', 92],
    ['cumulative-fall', 90],
    ['confirmed', 8],
  ]);
  saveChart(db, { id: chart.id, title: 't', spec: { ...SPEC, indicatorIds: [indicatorId] }, who: 'ana' });
  expect(list()).toEqual([
    ['cumulative-fall', 94],
    ['revision', 92],
    ['confirmed', 8],
  ]);
  insertExport(db, {
    ...{ uid: 'u', fileName: 'a.csv', title: 'a', madeBy: 'ana', sha256: '0'.repeat(64), byteLength: 1, rowCount: 1 },
    ...{ digest: 'd', step: 0, replaces: null },
    request: { target: { kind: 'facts', filter: {} }, format: 'csv' } as never,
    values: [{ key: 'k', place: {} as never, value: '347', factId: b, decisions: '' }],
  });
  expect(list()).toEqual([
    ['revision', 97],
    ['cumulative-fall', 94],
    ['confirmed', 8],
  ]);
});
