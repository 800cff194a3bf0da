import type { WriteDb } from '../../db/handle.ts';
import { inTransaction } from '../../db/handle.ts';
import { insertFacts } from '../../db/queries/extract/insertFacts.ts';
import { insertArticle } from '../../db/queries/import/article.ts';
import { insertSource } from '../../db/queries/import/source.ts';
import type { ExtractedFact } from '../../electron/common/fact.ts';
import type { FactId } from '../../electron/common/ids.ts';
import { MEASURES, STATUSES } from '../../electron/common/vocabulary.ts';
import { META, makeFact } from './fixture.ts';

/** The same numbers on every run. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A fact as the seed wrote it, for working out in plain code what a query should answer. */
export interface SeedFact {
  readonly id: FactId;
  readonly status: (typeof STATUSES)[number];
  readonly measure: (typeof MEASURES)[number] | null;
  readonly year: number | null;
  readonly unit: string;
  readonly value: number;
  readonly subject: string | null;
  readonly indicatorKey: string;
  readonly outlet: string | null;
  readonly isMinor: boolean;
  readonly isTroubled: boolean;
}

const OUTLETS = ['山城日报', '江城晚报', 'River Gazette', null];
const SUBJECTS = ['港口联盟', '陆海通道', 'the corridor', null];
const UNITS = ['USD', '个', 'percent'];

function makeSeedFact(random: (below: number) => number): Omit<SeedFact, 'id' | 'outlet'> {
  return {
    status: STATUSES[random(8)] ?? 'unreviewed',
    measure: MEASURES[random(8)] ?? null,
    year: random(10) === 0 ? null : 2015 + random(10),
    unit: UNITS[random(3)] as string,
    value: random(1_000_000),
    subject: SUBJECTS[random(4)] as string | null,
    indicatorKey: `indicator-${random(12)}`,
    isMinor: random(7) === 0,
    isTroubled: random(9) === 0,
  };
}

function toExtracted(body: string, seed: Omit<SeedFact, 'id' | 'outlet'>): ExtractedFact {
  const fact = makeFact(body, '17个', { value: String(seed.value), measure: seed.measure, subject: seed.subject });
  const { year, unit, indicatorKey: key } = seed;
  return {
    ...fact,
    quantity: { ...fact.quantity, unit },
    when:
      year === null
        ? { period: null, basis: 'undated', from: null }
        : { ...fact.when, period: { kind: 'asOf', at: `${year}-03` } },
    indicator: { key, zh: `指标${key.slice(10)}`, en: key, isProposed: key.endsWith('1') },
    minor: seed.isMinor ? 'duration' : null,
  };
}

/** Fills a project with `articles` × `each` facts and answers what it wrote. */
export function seedFacts(db: WriteDb, { articles, each }: { articles: number; each: number }): SeedFact[] {
  const random = makeRandom(7);
  const body = '据介绍，联盟成员港口已有17个。';
  const map = [[0, 0, body.length]] as const;
  const setStatus = db.sqlite.prepare('UPDATE fact SET status = ?, troubles = ? WHERE id = ?');
  return inTransaction(db, () =>
    Array.from({ length: articles }, (_, at) => {
      const text = `${body}${at}`;
      const [bytes, outlet] = [Buffer.from(text), OUTLETS[at % 4] as string | null];
      const sourceId = insertSource(db, {
        bytes,
        fileName: `${at}.txt`,
        encoding: 'utf-8',
        encodingConfidence: 1,
        text,
        leftOut: [],
      });
      const articleId = insertArticle(db, {
        ...{ sourceId, ordinal: 1, meta: { ...META, outlet, title: `标题${at}` }, body, map, parts: [], setAside: [] },
        ...{ unexplained: [], extent: { start: 0, end: body.length } },
      });
      const seeds = Array.from({ length: each }, () => makeSeedFact(random));
      const ids = insertFacts(db, {
        articleId,
        body,
        map,
        parts: [],
        facts: seeds.map((seed) => toExtracted(body, seed)),
      });
      seeds.forEach((seed, i) => void setStatus.run(seed.status, Number(seed.isTroubled), ids[i]));
      return seeds.map((seed, i) => ({ ...seed, outlet, id: ids[i] as FactId }));
    }).flat(),
  );
}
