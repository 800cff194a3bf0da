import { describe, expect, it } from 'vitest';
import type { ReadDb } from '../../db/handle.ts';
import { pageArticles } from '../../db/queries/articles/pageArticles.ts';
import { ensureIndicator, listIndicators } from '../../db/queries/indicators.ts';
import { findArticles, type SearchLimits } from '../../db/queries/search/findArticles.ts';
import { indexTerms, makeLooseQuery, makeQuery, makeSearch } from '../../db/searchTerms.ts';
import { makeInitials, makeSortKey } from '../../db/sortKey.ts';
import type { ArticleId } from '../../electron/common/ids.ts';
import { addArticle, makeProject } from './fixture.ts';

const TEXTS = {
  hans: '陆海新通道连接了更多港口，互联互通水平持续提高。',
  hant: '陸海新通道連接了更多港口，互聯互通水平持續提高。',
  en: 'The corridor now links 127 countries; GDP of the region rose, and ports grew.',
  rare: '𠮷野家在重庆开店，ＡＢＣ公司参与。',
};

function searchArticles(db: ReadDb, text: string, limits: SearchLimits = {}, limit = 10): ArticleId[] {
  const query = makeSearch(text);
  return query === null ? [] : findArticles(db, { query, limits, offset: 0, limit }).ids;
}

function makeLibrary() {
  const db = makeProject();
  const ids = Object.fromEntries(
    Object.entries(TEXTS).map(([name, body]) => [
      name,
      addArticle(db, { body, meta: { title: `题${name}` } }).articleId,
    ]),
  );
  const find = (text: string): string[] => {
    const found = new Set(searchArticles(db, text));
    return Object.keys(ids).filter((name) => found.has(ids[name] as never));
  };
  return { db, ids, find };
}

describe('findArticles', () => {
  const { find } = { find: (text: string) => makeLibrary().find(text) };
  it.each([
    ['two characters', '港口', ['hans', 'hant']],
    ['traditional characters', '互聯', ['hans', 'hant']],
    ['one character', '陆', ['hans', 'hant']],
    ['the last character of a run', '高', ['hans', 'hant']],
    ['a longer phrase', '互联互通水平', ['hans', 'hant']],
    ['characters that stand apart', '通道港口水平', []],
    ['characters in the other order', '口港', []],
    ['two words', '港口 通道', ['hans', 'hant']],
    ['letters in any case', 'CORRIDOR', ['en']],
    ['a word that is not finished', 'corr', ['en']],
    ['a part inside a word', 'orridor', []],
    ['a number', '127', ['en']],
    ['full-width letters', 'abc', ['rare']],
    ['a character outside the basic plane', '𠮷野', ['rare']],
    ['letters and characters together', 'abc公司', ['rare']],
    ['a phrase in quotation marks', '"港口，互联互通"', ['hans', 'hant']],
    ['a phrase whose words stand apart', '"通道 港口"', []],
    ['a phrase with letters to the end', '"127 countries"', ['en']],
    ['no word that goes on behind a phrase', '"127 countr"', []],
    ['either of two', '港口 OR corridor', ['hans', 'hant', 'en']],
    ['one without the other', '港口 NOT 互联', []],
    ['one without what is not there', '港口 AND 通道 NOT 公司', ['hans', 'hant']],
    ['brackets', '(公司 OR corridor) (gdp OR 重庆)', ['en', 'rare']],
    ['nothing but what must not occur', 'NOT 港口', []],
    ['and and or written small, as words', 'now or ports', []],
    ['signs that mean something to the index', '“港口” OR NEAR(*', ['hans', 'hant']],
    ['a bracket that never closes', '((港口', ['hans', 'hant']],
    ['nothing but signs', '“”…!', []],
    ['nothing', '  ', []],
  ])('finds %s', (_, text, names) => {
    expect(find(text)).toEqual(names);
  });

  it('puts titles first, then the last imported', () => {
    const db = makeProject();
    const titled = addArticle(db, { body: '别的内容。', meta: { title: '港口名单' } }).articleId;
    const [first, second] = [1, 2].map(
      () => addArticle(db, { body: '关于港口的报道。', meta: { title: '无' } }).articleId,
    );
    expect(searchArticles(db, '港口')).toEqual([titled, second, first]);
    expect(searchArticles(db, '港口', {}, 2)).toEqual([titled, second]);
  });

  it('keeps to outlets and dates', () => {
    const db = makeProject();
    const add = (outlet: string | null, date: string | null) =>
      addArticle(db, { body: '港口。', meta: { outlet, date, dateBasis: date ? 'stated' : 'unknown' } }).articleId;
    const [early, late, none] = [add('江城晚报', '2020-11'), add('示例在线', '2025-03-04'), add(null, null)];
    expect(searchArticles(db, '港口', { from: '2020-11', to: '2025' })).toEqual([late, early]);
    expect(searchArticles(db, '港口', { to: '2020-11' })).toEqual([early]);
    expect(searchArticles(db, '港口', { outlets: ['示例在线', null] })).toEqual([none, late]);
    expect(findArticles(db, { query: makeSearch('港口') as string, limits: {}, offset: 1, limit: 1 })).toEqual({
      ids: [late],
      total: 3,
    });
  });

  it('serves the article list too', () => {
    const { db, ids } = makeLibrary();
    const page = (text: string) =>
      pageArticles(db, { offset: 0, limit: 9, text, sort: [{ field: 'title', desc: true }] });
    expect(page('港口').rows.map(({ id }) => id)).toEqual([ids.hant, ids.hans]);
    expect(page('山城').total).toBe(4);
    expect(page('没有这样的').total).toBe(0);
  });
});

describe('terms', () => {
  it('are pairs for Chinese and words for the rest', () => {
    expect(indexTerms('GDP增长3.2%')).toBe('gdp 增长 长 3 2');
    expect(makeQuery('合作项目 abc')).toBe('"合作 作项 项目" AND "abc" *');
    expect(makeLooseQuery('合作项')).toBe('("合作" AND "作项")');
  });
});

describe('sort keys', () => {
  it('give both scripts one key and order by pinyin', () => {
    expect(makeSortKey('長江')).toBe(makeSortKey('长江'));
    expect(makeSortKey('重庆')).toBe('chong qing');
    expect(makeInitials('签约项目数')).toBe('qyxms');
    expect(['山东', 'Beta', '安徽', 'alpha'].sort((a, b) => (makeSortKey(a) < makeSortKey(b) ? -1 : 1))).toEqual([
      'alpha',
      '安徽',
      'Beta',
      '山东',
    ]);
  });
});

describe('listIndicators', () => {
  it.each([
    ['约项', 'signed'],
    ['簽約', 'signed'],
    ['SIGNED PRO', 'signed'],
    ['qyx', 'signed'],
    ['qianyue', 'signed'],
    ['成交', 'signed'],
    ['hangban', 'flights'],
  ])('finds by %s', (text, key) => {
    const db = makeProject();
    ensureIndicator(db, { key: 'flights', zh: '航班数', en: 'flights', isProposed: false });
    const seed = { key: 'signed', zh: '签约项目数', en: 'signed projects', isProposed: false, aliases: ['成交项目'] };
    const id = ensureIndicator(db, seed);
    expect(ensureIndicator(db, seed)).toBe(id);
    expect(listIndicators(db, { text }).map((row) => row.key)).toEqual([key]);
    expect(listIndicators(db, {}).map((row) => row.key)).toEqual(['flights', 'signed']);
  });
});
