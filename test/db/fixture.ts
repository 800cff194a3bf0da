import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { WriteDb } from '../../db/handle.ts';
import { closeDb, createProject } from '../../db/open.ts';
import { insertFacts } from '../../db/queries/extract/insertFacts.ts';
import { insertArticle } from '../../db/queries/import/article.ts';
import { insertSource } from '../../db/queries/import/source.ts';
import type { ArticleMeta } from '../../electron/common/article.ts';
import type { ExtractedFact } from '../../electron/common/fact.ts';
import type { ArticleId, FactId } from '../../electron/common/ids.ts';

/** A folder of its own, gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new project with a clock that ticks one second a call. */
export function makeProject(path = join(makeFolder(), 'p.crosscheck')): WriteDb {
  let ticks = 0;
  const now = () => new Date(Date.UTC(2026, 0, 1) + 1000 * ticks++).toISOString();
  const db = createProject(path, { name: 'p' }, { now });
  onTestFinished(() => closeDb(db));
  return db;
}

export const META: ArticleMeta = {
  title: '港口联盟新增成员',
  subtitle: null,
  outlet: '山城日报',
  originalOutlet: null,
  byline: null,
  editor: null,
  url: null,
  page: null,
  language: 'zh-Hans',
  date: '2024-05-06',
  dateBasis: 'stated',
  dateReason: null,
};

/** A fact on the first place of `raw` in `body`; its sentence is the whole body. */
export function makeFact(
  body: string,
  raw: string,
  change: Partial<ExtractedFact> & { value?: string } = {},
): ExtractedFact {
  const { value = raw.replaceAll(/\D/g, ''), ...rest } = change;
  const start = body.indexOf(raw);
  if (start < 0) throw new Error(`${raw} is not in the body`);
  return {
    span: { start, end: start + raw.length },
    sentence: { start: 0, end: body.length },
    quantity: { value, high: null, unit: '个', noun: null, qualifier: 'exact', step: '1', raw, equivalent: null },
    measure: 'cumulative',
    direction: null,
    base: null,
    modality: 'actual',
    revision: null,
    when: { period: { kind: 'asOf', at: '2024-05' }, basis: 'stated', from: null },
    indicator: { key: 'member-ports', zh: '成员港口数', en: 'member ports', isProposed: false },
    subject: '港口联盟',
    scope: {},
    attribution: null,
    minor: null,
    why: [{ field: 'measure', rule: 'measure-cue', detail: '累计' }],
    ...rest,
  };
}

let files = 0;

/** An article in a source of its own, with facts. */
export function addArticle(
  db: WriteDb,
  input: { body: string; facts?: readonly ExtractedFact[]; meta?: Partial<ArticleMeta>; echoOf?: ArticleId },
): { articleId: ArticleId; factIds: FactId[] } {
  const { body, facts = [], meta } = input;
  files += 1;
  const text = `${body}\n${files}`;
  const bytes = Buffer.from(text);
  const fileName = `file-${files}.txt`;
  const sourceId = insertSource(db, { bytes, fileName, encoding: 'utf-8', encodingConfidence: 1, text, leftOut: [] });
  const map = [[0, 0, body.length]] as const;
  const articleId = insertArticle(db, {
    sourceId,
    ordinal: 1,
    meta: { ...META, ...meta },
    body,
    map,
    parts: [],
    extent: { start: 0, end: body.length },
    setAside: [],
    unexplained: [],
    echoOf: input.echoOf ?? null,
  });
  return { articleId, factIds: insertFacts(db, { articleId, body, map, parts: [], facts }) };
}
