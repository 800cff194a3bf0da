import Big from 'big.js';
import type { ReadDb } from '../../../db/handle.ts';
import {
  findFactsByValue,
  findIndicatorByKey,
  findIndicatorsByName,
  getFactPlace,
  listNamedArticles,
} from '../../../db/queries/import/findTableMatches.ts';
import { getIndicator } from '../../../db/queries/indicators.ts';
import { type FactNames, lookUpNames } from '../../../db/queries/review/factNames.ts';
import type { FactRow } from '../../common/factRow.ts';
import type { ArticleId, IndicatorId } from '../../common/ids.ts';
import { createSourceFinder, type SourceFinder } from './findSources.ts';
import { findWritten, type WrittenFigure } from './findWritten.ts';
import { LEAST, type RowMeaning, scoreFact } from './scoreFact.ts';
import type { TableRow } from './tableRow.ts';

export interface FactMatch {
  readonly fact: FactRow;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly isHeadline: boolean;
}

export interface RowMatch {
  readonly row: TableRow;
  /** The indicator that the row names, if the project knows it. */
  readonly indicatorId: IndicatorId | null;
  readonly hasUnknownSource: boolean;
  /** The best first; more than one where nothing tells them apart. */
  readonly facts: readonly FactMatch[];
  readonly written: readonly WrittenFigure[];
}

/** What rows are matched against; good for one plan. */
export interface MatchGround {
  readonly db: ReadDb;
  readonly names: FactNames;
  readonly sources: SourceFinder;
  readonly indicators: Map<string, readonly IndicatorId[]>;
}

export const openGround = (db: ReadDb): MatchGround => ({
  db,
  names: lookUpNames(db),
  sources: createSourceFinder(() => listNamedArticles(db)),
  indicators: new Map(),
});

function findIndicators({ db, indicators }: MatchGround, { names, key }: TableRow): readonly IndicatorId[] {
  const known = JSON.stringify([key, names]);
  const there = indicators.get(known);
  if (there) return there;
  const byKey = key === null ? null : findIndicatorByKey(db, key);
  const bare = names.map((name) => name.replaceAll(/[([（【].*?[)\]）】]/g, ' '));
  const found = byKey === null ? findIndicatorsByName(db, [...names, ...bare]) : [byKey];
  indicators.set(known, found);
  return found;
}

/** A margin for the index of floats; the digits themselves are compared exactly. */
const FLOAT_MARGIN = 1e-9;

/** Facts whose value lies within what the cell shows: half of its last digit to either side. */
function findByValue({ db, names }: MatchGround, row: TableRow, indicatorIds: readonly IndicatorId[]): FactRow[] {
  if (!row.figure) return [];
  const { quantity, hasUnit } = row.figure;
  const value = new Big(quantity.value).abs();
  const half = new Big(quantity.step).div(2);
  const margin = Math.max(value.toNumber() * FLOAT_MARGIN, Number.EPSILON);
  const range = { low: value.minus(half).toNumber() - margin, high: value.plus(half).toNumber() + margin };
  const unit = hasUnit ? quantity.unit : null;
  return findFactsByValue(db, { ...range, unit, indicatorIds }, names).filter((fact) => {
    const hasHigh = (quantity.high === null) === (fact.quantity.high === null);
    return hasHigh && new Big(fact.quantity.value).abs().minus(value).abs().lte(half);
  });
}

const originOf = ({ names }: MatchGround, id: ArticleId): ArticleId => names.article(id).echoOf ?? id;

/** The surest first; of equals the figure of the text before that of the headline, the origin before its copies. */
function order(ground: MatchGround, matches: readonly FactMatch[]): FactMatch[] {
  const weigh = ({ fact, isHeadline }: FactMatch): number[] => [
    fact.minor === null ? 0 : 1,
    ground.names.article(fact.articleId).echoOf === null ? 0 : 1,
    isHeadline ? 1 : 0,
    fact.id,
  ];
  return [...matches].sort((a, b) => {
    const [left, right] = [weigh(a), weigh(b)];
    const at = left.findIndex((weight, index) => weight !== right[index]);
    return b.score - a.score || (left[at] ?? 0) - (right[at] ?? 0);
  });
}

/** Only those that score as the best does, one for each text: copies of one origin are one voice. */
function keepBest(ground: MatchGround, matches: readonly FactMatch[]): FactMatch[] {
  const [best, ...others] = order(ground, matches);
  if (!best) return [];
  const seen = new Set([originOf(ground, best.fact.articleId)]);
  const equal = others.filter(({ fact, score }) => {
    const origin = originOf(ground, fact.articleId);
    if (score < best.score || seen.has(origin)) return false;
    seen.add(origin);
    return true;
  });
  return [best, ...equal];
}

function scoreFacts(ground: MatchGround, meaning: RowMeaning, facts: readonly FactRow[]): FactMatch[] {
  return facts.flatMap((fact) => {
    const place = getFactPlace(ground.db, fact.id);
    const score = place && scoreFact(meaning, fact, place.sentence);
    return place && score !== null && score >= LEAST ? [{ fact, ...place, score }] : [];
  });
}

/** Finds what a row of a table means among the facts and texts of the project. */
export function matchRow(ground: MatchGround, row: TableRow): RowMatch {
  const indicatorIds = findIndicators(ground, row);
  const within = ground.sources.find(row.sources);
  const keys = new Set(indicatorIds.flatMap((id) => getIndicator(ground.db, id)?.key ?? []));
  const meaning: RowMeaning = { row, indicatorIds, keys, hasSource: within !== null };
  const isThere = (fact: FactRow): boolean => within === null || within.has(fact.articleId);
  const search = (ids: readonly IndicatorId[]): FactMatch[] =>
    scoreFacts(ground, meaning, findByValue(ground, row, ids).filter(isThere));
  const named = indicatorIds.length > 0 ? search(indicatorIds) : [];
  const facts = keepBest(ground, named.length > 0 ? named : search([]));
  return {
    row,
    indicatorId: indicatorIds[0] ?? null,
    hasUnknownSource: within === null && row.sources.length > 0,
    facts,
    written: facts.length === 0 && row.problem === null ? findWritten(ground.db, row, within) : [],
  };
}
