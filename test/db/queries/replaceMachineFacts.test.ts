import { describe, expect, it } from 'vitest';
import type { WriteDb } from '../../../db/handle.ts';
import { getArticleText } from '../../../db/queries/articles/articleText.ts';
import { replaceMachineFacts } from '../../../db/queries/extract/replaceMachineFacts.ts';
import { pageFindings } from '../../../db/queries/reconcile/findingRows.ts';
import { insertDecision } from '../../../db/queries/reconcile/insertDecision.ts';
import { editFact, reviewFacts, trashFact } from '../../../db/queries/review/changeFacts.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import { pageFacts } from '../../../db/queries/review/pageFacts.ts';
import type { ExtractedFact } from '../../../electron/common/fact.ts';
import type { ArticleId, FactId } from '../../../electron/common/ids.ts';
import { replaceFindings } from '../../harness/replaceFindings.ts';
import { addArticle, makeFact, makeProject } from '../fixture.ts';

const body = '班列全年开行24列，运送货物1900吨，涉及127个国家和581个港口。';
const RAWS = ['24列', '1900吨', '127个', '581个'];
const WHO = 'ana';

function makeWorld(): { db: WriteDb; articleId: ArticleId; ids: FactId[] } {
  const db = makeProject();
  const { articleId, factIds } = addArticle(db, { body, facts: RAWS.map((raw) => makeFact(body, raw)) });
  return { db, articleId, ids: factIds };
}
const replace = ({ db, articleId }: { db: WriteDb; articleId: ArticleId }, facts: ExtractedFact[]) =>
  replaceMachineFacts(db, {
    articleId,
    body,
    map: [[0, 0, body.length]],
    parts: [],
    facts,
    setAside: [],
    unexplained: [],
  });

describe('replaceMachineFacts', () => {
  it('keeps the id of the same figure on the same span and takes its new fields', () => {
    const world = makeWorld();
    const facts = RAWS.map((raw) => makeFact(body, raw, { measure: 'flow', subject: '班列' }));
    expect(replace(world, facts)).toEqual({ kept: [], same: world.ids, added: [], removed: [] });
    expect(getFactDetail(world.db, world.ids[0] as FactId)).toMatchObject({ measure: 'flow', subject: '班列' });
  });

  it('replaces a figure that is read otherwise now, with its search words', () => {
    const world = makeWorld();
    const facts = RAWS.map((raw) => makeFact(body, raw, raw === '1900吨' ? { value: '1900000' } : {}));
    const result = replace(world, facts);
    expect(result.removed).toEqual([world.ids[1]]);
    expect(result.added).toHaveLength(1);
    expect(getFactDetail(world.db, world.ids[1] as FactId)).toBe(null);
    const found = pageFacts(world.db, { filter: { text: '运送货物', minor: 'hide' }, sort: [], offset: 0, limit: 9 });
    expect(found.rows.map(({ quantity }) => quantity.value).sort()).toEqual(['127', '1900000', '24', '581']);
  });

  it('keeps what a person accepted, edited, threw away or decided on, and adds no rival to it', () => {
    const world = makeWorld();
    const { db, ids } = world;
    const [a, b, c, d] = ids as [FactId, FactId, FactId, FactId];
    reviewFacts(db, { ids: [a], status: 'accepted', who: WHO });
    editFact(db, { id: b, who: WHO, change: { subject: '班列' } });
    trashFact(db, { id: c, who: WHO });
    const indicatorId = getFactDetail(db, d)?.indicator.id as never;
    const draft = { kind: 'undated', key: 'k', indicatorId, subject: null, members: [d], facets: [] } as const;
    const drafts = [
      { ...draft, members: [d], facets: [], sentence: { code: 'x', params: {} }, severity: 1, scope: 's' },
    ];
    replaceFindings(db, { scopes: 'all', drafts });
    const findingIds = pageFindings(db, { filter: {}, offset: 0, limit: 1 }).rows.map(({ id }) => id);
    insertDecision(db, { findingIds, verdict: 'dismiss', reason: 'known', who: WHO });
    const wide = RAWS.map((raw) => makeFact(body, raw, { value: '1' }));
    expect(replace(world, wide)).toEqual({ kept: ids, same: [], added: [], removed: [] });
    expect(getFactDetail(db, b)).toMatchObject({ subject: '班列', quantity: { value: '1900' } });
  });

  it('removes what is no longer found and what hung on it', () => {
    const world = makeWorld();
    const { db, ids } = world;
    const indicatorId = getFactDetail(db, ids[0] as FactId)?.indicator.id as never;
    const base = {
      indicatorId,
      subject: null,
      facets: [],
      sentence: { code: 'x', params: {} },
      severity: 1,
      scope: 's',
    };
    replaceFindings(db, {
      scopes: 'all',
      drafts: [{ ...base, kind: 'lookalike', key: 'k', members: ids.slice(0, 2) }],
    });
    expect(replace(world, []).removed).toEqual(ids);
    expect(getArticleText(db, world.articleId)?.marks).toEqual([]);
    expect(db.sqlite.prepare('SELECT count(*) FROM fact_evidence').pluck().get()).toBe(0);
    expect(db.sqlite.prepare('SELECT count(*) FROM finding_member').pluck().get()).toBe(0);
    expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('never gives an id away again', () => {
    const world = makeWorld();
    replace(world, []);
    const { added } = replace(world, [makeFact(body, '24列')]);
    expect(added[0]).toBeGreaterThan(Math.max(...world.ids));
  });
});
