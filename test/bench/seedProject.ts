import type { WriteDb } from '../../db/handle.ts';
import { closeDb, createProject } from '../../db/open.ts';
import { insertArticle } from '../../db/queries/import/article.ts';
import { insertSource } from '../../db/queries/import/source.ts';
import { ensureIndicator } from '../../db/queries/indicators.ts';
import { ensureSubject } from '../../db/queries/subjects.ts';
import { indexTerms } from '../../db/searchTerms.ts';

/** Facts of an article are sentences of one length, so that SQL can work out where each stands. */
const SENTENCE = '0000年，示例港第000000段完成货物吞吐量000000万吨，同比有所增长。';
/** In place of 货物: words of all sentences, of some and of few, for searches. */
const GOODS = ['货物', '粮食', '木材', '水泥', '水果', '铜矿', '纸张', '食盐'];
const LAST_YEAR = 2017;
const FIGURE = { start: SENTENCE.indexOf('000000万吨'), length: '000000万吨'.length };
const OUTLETS = ['山城日报', '江城晚报', 'River Gazette', '示例在线'];
const MEASURES = ['flow', 'level', 'cumulative', 'share'];
const SUBJECTS = ['示例港', '示例港联盟', '陆海通道', ''];

const pad = (n: number): string => String(n).padStart(6, '0');

type FigureOf = (article: number, at: number) => number;

function writeBody(article: number, { each, years, figureOf }: { each: number; years: number; figureOf: FigureOf }) {
  const year = `${LAST_YEAR - (article % years)}年`;
  const sentences = Array.from({ length: each }, (_, at) =>
    SENTENCE.replace('0000年', year)
      .replace('货物', GOODS[(article + at) % GOODS.length] as string)
      .replace('000000段', `${pad((article * each + at) % 1_000_000)}段`)
      .replace('000000万吨', `${pad(figureOf(article, at))}万吨`),
  );
  return sentences.join('');
}

/** One figure in so many differs from what the other articles say. */
const WRONG = 200;

/** What one series says of one year is one number, its own, which grows by the year: articles agree, but for a few. */
const figureOfSeries =
  (indicators: number, years: number): FigureOf =>
  (article, at) => {
    const [indicator, year] = [(article * 7 + at) % indicators, years - (article % years)];
    const figure = year * 20_000 + (indicator * 4 + (at % 4)) * 4;
    return (article * 31 + at * 17) % WRONG === 0 ? Math.round(figure * 1.1) : figure;
  };

/** One statement makes all facts: beside it a million inserts from JavaScript take five times as long. */
const FACTS_SQL = `WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < @each - 1)
  INSERT INTO fact (article_id, indicator_id, subject_id, value, high, unit, noun, qualifier, step, raw, equivalent, measure,
    direction, base, modality, revision, period_kind, period_from, period_to, period_basis, period_basis_from, scope,
    attribution, minor, body_start, body_end, is_headline, status, origin, is_touched, deprecated_by, troubles,
    trashed_at, is_article_trashed)
  SELECT a.id, @indicator + ((a.id - @first) * 7 + n) % @indicators,
    (SELECT id FROM subject WHERE text = (CASE n % 4 ${SUBJECTS.map((text, at) => `WHEN ${at} THEN '${text}'`).join(' ')} END)),
    CAST(substr(t.body, n * @length + @start + 1, 6) * 10000 AS TEXT), NULL, 'tonne', '货物', 'exact', '10000',
    substr(t.body, n * @length + @start + 1, @width), NULL,
    (CASE n % 4 ${MEASURES.map((measure, at) => `WHEN ${at} THEN '${measure}'`).join(' ')} END),
    NULL, NULL, 'actual', NULL, 'interval', substr(t.body, 1, 4), substr(t.body, 1, 4), 'stated', NULL, '{}', NULL, NULL,
    n * @length + @start, n * @length + @start + @width, 0,
    (CASE n % 5 WHEN 0 THEN 'accepted' ELSE 'unreviewed' END), 'machine', 0, NULL, 0, NULL, 0
  FROM article a JOIN article_text t ON t.article_id = a.id CROSS JOIN number WHERE a.id >= @first ORDER BY a.id, n`;

const EVIDENCE_SQL = `INSERT INTO fact_evidence (fact_id, sentence_start, sentence_end, source_start, source_end, quote,
    prefix, suffix, why)
  SELECT id, body_start - @start, body_start - @start + @length, body_start, body_end, raw, '完成货物吞吐量', '，同比有所增长。', '[]'
  FROM fact`;

/** Sentences as an import puts them into the index of words: a third of the time of the whole. */
function indexSentences(db: WriteDb): void {
  const insert = db.sqlite.prepare('INSERT INTO fact_search (rowid, sentence) VALUES (?, ?)');
  const facts = db.sqlite.prepare<unknown[], { id: number; start: number }>(
    'SELECT id, body_start AS start FROM fact WHERE article_id = ?',
  );
  const texts = db.sqlite.prepare<unknown[], { id: number; body: string }>(
    'SELECT article_id AS id, body FROM article_text WHERE article_id > ? ORDER BY article_id LIMIT 1',
  );
  for (let text = texts.get(0); text; text = texts.get(text.id))
    for (const { id, start } of facts.all(text.id)) {
      const from = start - FIGURE.start;
      insert.run(id, indexTerms(text.body.slice(from, from + SENTENCE.length)));
    }
}

export interface SeedOptions {
  readonly path: string;
  readonly articles: number;
  /** Facts of each article. */
  readonly each: number;
  readonly indicators?: number;
  /** Years that the figures speak of, up to 2017. */
  readonly years?: number;
  /** Figures of one series and year are one number, but for a few; else every figure is a number of its own. */
  readonly isConsistent?: boolean;
  /** Sentences can be searched for their words. */
  readonly isSearchable?: boolean;
}

/** A project of `articles` × `each` facts with their sentences, written in seconds: for measuring what reads it. */
export function seedProject(options: SeedOptions): void {
  const { path, articles, each, indicators = 40, years = 1, isConsistent = false, isSearchable = false } = options;
  const figureOf: FigureOf = isConsistent
    ? figureOfSeries(indicators, years)
    : (article, at) => (article * each + at) % 1_000_000;
  const db = createProject(path, { name: 'bench' });
  // A file that is thrown away afterwards need not survive a power cut.
  db.sqlite.pragma('synchronous = OFF');
  db.sqlite.transaction(() => {
    const ids = Array.from({ length: indicators }, (_, at) =>
      ensureIndicator(db, { key: `bench-${at}`, zh: `吞吐量${at}`, en: `throughput ${at}`, isProposed: false }),
    );
    for (const subject of SUBJECTS) ensureSubject(db, subject || null);
    let first: number | null = null;
    for (let at = 0; at < articles; at += 1) {
      const body = writeBody(at, { each, years, figureOf });
      const source = { bytes: Buffer.from(body), fileName: `${at}.txt`, encoding: 'utf-8' as const, text: body };
      const sourceId = insertSource(db, { ...source, encodingConfidence: 1, leftOut: [] });
      const id = insertArticle(db, {
        ...{ sourceId, ordinal: 1, body, map: [[0, 0, body.length]], parts: [], setAside: [], unexplained: [] },
        extent: { start: 0, end: body.length },
        meta: {
          ...{ title: `示例港统计 ${at}`, subtitle: null, outlet: OUTLETS[at % 4] as string, originalOutlet: null },
          ...{ byline: null, editor: null, url: `https://news.example/${at}`, page: null, language: 'zh-Hans' },
          ...{ date: `20${10 + (at % 15)}-0${1 + (at % 9)}`, dateBasis: 'stated', dateReason: null },
        },
      });
      first ??= id;
    }
    const [start, width, length] = [FIGURE.start, FIGURE.length, SENTENCE.length];
    db.sqlite.prepare(FACTS_SQL).run({ each, first, indicator: ids[0], indicators, start, width, length });
    db.sqlite.prepare(EVIDENCE_SQL).run({ start, length });
    if (isSearchable) indexSentences(db);
  })();
  closeDb(db);
}
