import {
  COMPARED_FIELDS,
  type ComparedField,
  type Evaluation,
  type EvaluationMiss,
  type MissKind,
  type Score,
} from '../../../common/evaluation.ts';
import type { ExtractedFact, IndicatorName } from '../../../common/fact.ts';
import { overlaps, sliceSpan } from '../../../common/span.ts';
import { compareFigure, listDifferences, readField, writeFigure } from './compareFields.ts';
import { type Pair, pairFacts } from './pairFacts.ts';
import type { ReviewedArticle, ReviewedFact } from './reviewedArticle.ts';

/** Misses that are listed; more are only counted. */
const MOST_MISSES = 2000;

type Tally = { -readonly [K in keyof Score]: number };
const newTally = (): Tally => ({ truth: 0, found: 0, right: 0 });

/** Counts by a key; unlike a plain map it makes what is missing. */
class Tallies {
  readonly byKey = new Map<string, Tally>();
  at(key: string): Tally {
    const tally = this.byKey.get(key) ?? newTally();
    this.byKey.set(key, tally);
    return tally;
  }
  list(): ({ key: string } & Tally)[] {
    const rows = [...this.byKey].map(([key, tally]) => ({ key, ...tally }));
    return rows.sort((a, b) => b.truth - a.truth || b.found - a.found || (a.key < b.key ? -1 : 1));
  }
}

class Sheet {
  articles = 0;
  open = 0;
  readonly total = newTally();
  readonly units = new Tallies();
  readonly qualifiers = new Tallies();
  readonly indicators = new Tallies();
  readonly names = new Map<string, IndicatorName>();
  readonly fields = new Map<ComparedField, number>();
  readonly kinds = new Map<MissKind, number>();
  readonly misses: EvaluationMiss[] = [];
  missCount = 0;

  countTruth({ quantity, indicator }: ReviewedFact): void {
    this.total.truth += 1;
    this.units.at(quantity.unit).truth += 1;
    this.qualifiers.at(quantity.qualifier).truth += 1;
    this.indicators.at(indicator.key).truth += 1;
    this.names.set(indicator.key, indicator);
  }

  countFound({ quantity, indicator }: ExtractedFact): void {
    this.total.found += 1;
    this.units.at(quantity.unit).found += 1;
    this.qualifiers.at(quantity.qualifier).found += 1;
    this.indicators.at(indicator.key).found += 1;
    if (!this.names.has(indicator.key)) this.names.set(indicator.key, indicator);
  }

  countRight({ quantity, indicator }: ReviewedFact, wrong: readonly ComparedField[]): void {
    this.total.right += 1;
    this.units.at(quantity.unit).right += 1;
    if (!wrong.includes('qualifier')) this.qualifiers.at(quantity.qualifier).right += 1;
    if (!wrong.includes('indicator')) this.indicators.at(indicator.key).right += 1;
    for (const field of COMPARED_FIELDS)
      if (!wrong.includes(field)) this.fields.set(field, (this.fields.get(field) ?? 0) + 1);
  }

  addMiss(miss: EvaluationMiss): void {
    this.missCount += 1;
    this.kinds.set(miss.kind, (this.kinds.get(miss.kind) ?? 0) + 1);
    if (this.misses.length < MOST_MISSES) this.misses.push(miss);
  }
}

interface Told {
  readonly kind: MissKind;
  readonly truth: ReviewedFact | null;
  readonly found: ExtractedFact | null;
  readonly expected: string | null;
  readonly got: string | null;
}

function toMiss({ id, body }: ReviewedArticle, { kind, truth, found, expected, got }: Told): EvaluationMiss {
  const span = (truth ?? found)?.span ?? { start: 0, end: 0 };
  const ends = { factId: truth?.id ?? null, origin: kind === 'rejected' ? null : (truth?.origin ?? null) };
  return { kind, articleId: id, span, quote: sliceSpan(body, span).slice(0, 200), ...ends, expected, found: got };
}

/** Durations, enumerations and repeats are minor: not finding one, or one too many of them, is no error. */
function addPair(sheet: Sheet, article: ReviewedArticle, { truth, found }: Pair): void {
  if (truth.minor && !found) return;
  sheet.countTruth(truth);
  if (found) sheet.countFound(found);
  for (const told of compare(sheet, truth, found)) sheet.addMiss(toMiss(article, told));
}

/** What is wrong about one figure; counts what is right. */
function compare(sheet: Sheet, truth: ReviewedFact, found: ExtractedFact | null): Told[] {
  const expected = writeFigure(truth);
  if (!found) return [{ kind: 'missed', truth, found, expected, got: null }];
  const wrongFigure = compareFigure(truth, found);
  if (wrongFigure) return [{ kind: wrongFigure, truth, found, expected, got: writeFigure(found) }];
  const wrong = listDifferences(truth, found);
  sheet.countRight(truth, wrong);
  return wrong.map((kind) => ({ kind, truth, found, expected: readField(kind, truth), got: readField(kind, found) }));
}

/** What was found where no reviewed fact is: an error, unless nobody settled that place yet or it is a minor figure. */
function addLeft(sheet: Sheet, article: ReviewedArticle, found: ExtractedFact): void {
  if (found.minor || article.open.some((span) => overlaps(span, found.span))) return;
  const truth = article.rejected.find((fact) => overlaps(fact.span, found.span)) ?? null;
  sheet.countFound(found);
  const got = writeFigure(found);
  sheet.addMiss(toMiss(article, { kind: truth ? 'rejected' : 'extra', truth, found, expected: null, got }));
}

function addArticle(sheet: Sheet, article: ReviewedArticle): void {
  sheet.articles += 1;
  sheet.open += article.open.length;
  const { pairs, left } = pairFacts(article.truths, article.found);
  for (const pair of pairs) addPair(sheet, article, pair);
  for (const found of left) addLeft(sheet, article, found);
}

/**
 * Compares what extraction finds in reviewed articles with what a person made of them. A figure is right where value,
 * upper value and unit agree; by qualifier and by indicator it must agree in that as well. Pure.
 */
export function evaluateArticles(articles: Iterable<ReviewedArticle>): Evaluation {
  const sheet = new Sheet();
  for (const article of articles) addArticle(sheet, article);
  return {
    articles: sheet.articles,
    unreviewed: sheet.open,
    total: sheet.total,
    byUnit: sheet.units.list(),
    byQualifier: sheet.qualifiers.list(),
    byIndicator: sheet.indicators.list().map((row) => {
      const { zh, en } = sheet.names.get(row.key) as IndicatorName;
      return { ...row, zh, en };
    }),
    fields: COMPARED_FIELDS.map((field) => ({ field, right: sheet.fields.get(field) ?? 0, of: sheet.total.right })),
    kinds: [...sheet.kinds].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
    misses: sheet.misses,
    moreMisses: sheet.missCount - sheet.misses.length,
  };
}
