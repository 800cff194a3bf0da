import { compareBounds } from '../../common/bounds.ts';
import { groupBy } from '../../common/groupBy.ts';
import { periodEnd } from '../../common/period.ts';
import { SCOPE_FACETS } from '../../common/vocabulary.ts';
import type { Candidate } from './candidate.ts';
import { leadOf, relateStrands } from './clusterStrands.ts';
import type { FacetComparison } from './compareFacets.ts';
import type { Group, Strand } from './groupFacts.ts';

/** Two strands of one indicator with the facts that would meet in one cell: the latest that fall into one year. */
export interface StrandPair {
  readonly a: Candidate;
  readonly b: Candidate;
  readonly comparisons: readonly FacetComparison[];
}

/** Every pair of strands is looked at; above this many there would be nothing but such pairs to read. */
const MOST_STRANDS = 40;

const yearOf = ({ fact }: Candidate): number | null =>
  fact.when.period ? Number(periodEnd(fact.when.period).slice(0, 4)) : null;

/** What a strand says of a year: its last fact, and which articles speak. */
interface YearFacts {
  readonly last: Candidate;
  readonly articles: ReadonlySet<number>;
}

function listByYear({ members }: Strand): Map<number, YearFacts> {
  const used = members.filter((member) => yearOf(member) !== null && !member.fact.isDeprecated);
  const byYear = groupBy(used, (member) => yearOf(member) as number);
  return new Map(
    [...byYear].map(([year, own]) => [
      year,
      { last: own.at(-1) as Candidate, articles: new Set(own.map(({ fact }) => fact.articleId)) },
    ]),
  );
}

/** An article that gives both tells them apart itself: nobody needs to be told. */
const isToldApart = (a: YearFacts, b: YearFacts): boolean => [...a.articles].some((article) => b.articles.has(article));

function findMeeting(
  a: ReadonlyMap<number, YearFacts>,
  b: ReadonlyMap<number, YearFacts>,
): [Candidate, Candidate] | null {
  const years = [...a.keys()].filter((year) => b.has(year)).sort((x, y) => y - x);
  for (const year of years) {
    const [one, other] = [a.get(year), b.get(year)];
    if (!one || !other || isToldApart(one, other)) continue;
    if (compareBounds(one.last.bounds(), other.last.bounds()) !== 'agree') return [one.last, other.last];
  }
  return null;
}

const createPair = (comparisons: readonly FacetComparison[], met: [Candidate, Candidate] | null): StrandPair[] =>
  met ? [{ a: met[0], b: met[1], comparisons }] : [];

const OF_SCOPE: ReadonlySet<string> = new Set(SCOPE_FACETS);

/** A facet of scope keeps them apart, or may; what differs in anything else besides is not taken for the same. */
const isApartByScope = (comparisons: readonly FacetComparison[]): boolean =>
  comparisons.some(({ facet, relation }) => relation !== 'same' && OF_SCOPE.has(facet)) &&
  comparisons.every(({ facet, relation }) => relation !== 'different' || OF_SCOPE.has(facet));

/** Pairs that speak of one subject and would meet in one column with values that do not agree. */
export function listStrandPairs({ strands, isProposed }: Group): StrandPair[] {
  if (strands.length > MOST_STRANDS) return [];
  const known = new Map<Strand, Map<number, YearFacts>>();
  const yearsOf = (strand: Strand): Map<number, YearFacts> => {
    const years = known.get(strand) ?? listByYear(strand);
    known.set(strand, years);
    return years;
  };
  return strands.flatMap((a, i) =>
    strands.slice(i + 1).flatMap((b) => {
      if (isProposed && (leadOf(a).fact.subject === null || leadOf(b).fact.subject === null)) return [];
      const comparisons = relateStrands(a, b);
      if (!isApartByScope(comparisons)) return [];
      return createPair(comparisons, findMeeting(yearsOf(a), yearsOf(b)));
    }),
  );
}
