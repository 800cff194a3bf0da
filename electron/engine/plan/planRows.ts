import { foldForSearch } from '../../common/foldText.ts';
import type { ArticleGiven, PlanCounts, PlanFilter, PlannedArticle, PlanRow } from '../../common/importPlan.ts';
import { type Dates, findDate } from '../parseSource.ts';
import { stateByList } from '../statedByList.ts';
import { isPreviewed, outcomeOf, type PlanEntry } from './importPlan.ts';
import type { ArticlePreview } from './previewSource.ts';

/** Below this the encoding is put to the analyst. */
const SURE = 0.9;

/** The fields that are set, and no others. */
type Set = { [K in keyof ArticleGiven]?: NonNullable<ArticleGiven[K]> };

const listSet = (given: ArticleGiven | undefined): Set =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined));

/** What is set for one article: for itself before for the file, before the list of dates. */
function givenFor(entry: PlanEntry, dates: Dates, ordinal: number): Set {
  const date = findDate(dates, entry.name, ordinal);
  const { encoding: _, ...all } = entry.given;
  return { ...(date !== undefined && { date }), ...listSet(all), ...listSet(entry.each[ordinal]) };
}

/** As parsing will have it. */
function planArticle(entry: PlanEntry, dates: Dates, [at, preview]: [number, ArticlePreview]): PlannedArticle {
  const ordinal = at + 1;
  const { title, outlet, date } = entry.listed[ordinal] ?? {};
  const { fingerprint: _, ...found } = preview;
  const known = stateByList(found, { ...(title && { title }), ...(outlet && { outlet }), ...(date && { date }) });
  const set = givenFor(entry, dates, ordinal);
  const isDated = set.date !== undefined && set.date !== known.date;
  return {
    ...known,
    ...set,
    ...(isDated && { dateBasis: 'given', dateReason: null }),
    ordinal,
    echoOf: entry.echoes[at] ?? null,
  };
}

export function toPlanRow(entry: PlanEntry, dates: Dates): PlanRow {
  const { id, name, bytes, preview, refusal, given, isSkipped } = entry;
  const read = isPreviewed(preview) ? preview : null;
  return {
    id,
    name,
    format: read?.format ?? null,
    bytes,
    outcome: outcomeOf(entry),
    reason: entry.isDuplicate ? 'duplicate' : read ? null : refusal,
    echoOf: entry.echoes.find((echo) => echo !== null) ?? null,
    encoding: read?.encoding ?? null,
    confidence: read?.confidence ?? null,
    candidates: [...(preview?.candidates ?? [])],
    notes: (read?.notes ?? []).map(({ code, params }) => ({ code, params: { ...params } })),
    given,
    isSkipped,
    articles: read ? [...read.articles.entries()].map((one) => planArticle(entry, dates, one)) : [],
  };
}

const isDoubtful = ({ confidence, given, isSkipped, outcome }: PlanRow): boolean =>
  !isSkipped && outcome !== 'duplicate' && confidence !== null && confidence < SURE && given.encoding === undefined;
const isUndated = ({ articles, outcome }: PlanRow): boolean =>
  outcome !== 'duplicate' && articles.some(({ date }) => date === null);
const isDerived = ({ articles, outcome }: PlanRow): boolean =>
  outcome !== 'duplicate' && articles.some(({ dateBasis }) => dateBasis === 'derived');
const NEEDS = { doubtful: isDoubtful, undated: isUndated, derived: isDerived } as const;

const holdsText = ({ name, articles }: PlanRow, folded: string): boolean =>
  [name, ...articles.flatMap(({ title, outlet }) => [title, outlet ?? ''])].some((text) =>
    foldForSearch(text).includes(folded),
  );

/** An empty list, like an empty text, restricts nothing. */
export function matchesFilter(row: PlanRow, { outcome, text, needs, isSkipped }: PlanFilter): boolean {
  if (outcome?.length && !outcome.includes(row.outcome)) return false;
  if (isSkipped !== undefined && row.isSkipped !== isSkipped) return false;
  if (needs?.length && !needs.some((need) => NEEDS[need](row))) return false;
  return !text?.trim() || holdsText(row, foldForSearch(text.trim()));
}

export const willComeIn = ({ outcome, isSkipped }: Pick<PlanRow, 'outcome' | 'isSkipped'>): boolean =>
  (outcome === 'new' || outcome === 'echo') && !isSkipped;

export function countPlan(rows: readonly PlanRow[]): PlanCounts {
  const count = (isCounted: (row: PlanRow) => boolean): number => rows.filter(isCounted).length;
  const ofOutcome = (outcome: PlanRow['outcome']): number => count((row) => row.outcome === outcome);
  return {
    files: rows.length,
    new: ofOutcome('new'),
    echo: ofOutcome('echo'),
    duplicate: ofOutcome('duplicate'),
    refused: ofOutcome('refused'),
    skipped: count(({ isSkipped }) => isSkipped),
    doubtful: count(isDoubtful),
    undated: count(isUndated),
    derived: count(isDerived),
    articles: rows.filter(willComeIn).reduce((sum, { articles }) => sum + articles.length, 0),
  };
}
