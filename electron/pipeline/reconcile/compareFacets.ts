import { compareUnits } from '../../common/countingUnit.ts';
import type { Facet, FacetRelation } from '../../common/findingRow.ts';
import { foldWording, isOtherScript } from '../../common/foldWording.ts';
import { periodEnd } from '../../common/period.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { findConcept, type NamedConcept } from '../../common/scopeConcepts.ts';
import { nameStage } from '../../common/stages.ts';
import { SCOPE_FACETS, type ScopeFacet } from '../../common/vocabulary.ts';
import { listedKind } from './nounKinds.ts';

export interface FacetComparison {
  readonly facet: Facet;
  readonly relation: FacetRelation;
}

/** Wordings of these say what is counted, and two wordings may well mean one thing. */
const WORDED_FREELY: ReadonlySet<ScopeFacet> = new Set(['definition']);
const RATES: ReadonlySet<ReconcileFact['measure']> = new Set(['change', 'rate', 'share']);

/** Two wordings, of which either may be missing: the same letters, letters that cannot be compared, or others. */
function compareWordings(a: string | null | undefined, b: string | null | undefined): FacetRelation {
  if (!a || !b) return 'unclear';
  if (foldWording(a) === foldWording(b)) return 'same';
  return isOtherScript(a, b) ? 'unclear' : 'different';
}

function compareMeasures(a: ReconcileFact['measure'], b: ReconcileFact['measure']): FacetRelation {
  if (a === b) return a === null ? 'unclear' : 'same';
  if (a === null || b === null) return 'unclear';
  // Both are totals as they stand at a moment; which of the two words a text suggests is often open.
  const isTotal = (measure: string): boolean => measure === 'level' || measure === 'cumulative';
  return isTotal(a) && isTotal(b) ? 'unclear' : 'different';
}

function compareBases(a: ReconcileFact, b: ReconcileFact): FacetRelation | null {
  if (!RATES.has(a.measure) && !RATES.has(b.measure)) return null;
  if (a.base === null && b.base === null) return a.measure === 'change' ? 'unclear' : null;
  return compareWordings(a.base, b.base);
}

/** What the wording of a place or an actor names at the time of the figure; null where it names nothing that is known. */
export function conceptOf(facet: ScopeFacet, { scope, when }: ReconcileFact): NamedConcept | null {
  const worded = facet === 'place' || facet === 'actor' ? scope[facet] : undefined;
  return worded ? findConcept(worded, when.period && periodEnd(when.period)) : null;
}

/** null: one of them is not known, and wordings must do. */
function compareConcepts(a: NamedConcept | null, b: NamedConcept | null): FacetRelation | null {
  if (!a || !b) return null;
  if (a.id === b.id) return 'same';
  return a.isOpen || b.isOpen ? 'unclear' : 'different';
}

/** null: neither says anything about this facet. */
export function compareScopeFacet(facet: ScopeFacet, a: ReconcileFact, b: ReconcileFact): FacetRelation | null {
  const [one, other] = [a.scope[facet], b.scope[facet]];
  if (!one && !other) return null;
  const named = compareConcepts(conceptOf(facet, a), conceptOf(facet, b));
  if (named) return named;
  if (facet === 'stage') return one && other ? (nameStage(one) === nameStage(other) ? 'same' : 'different') : 'unclear';
  const relation = compareWordings(one, other);
  return relation === 'different' && WORDED_FREELY.has(facet) ? 'unclear' : relation;
}

/** A programme of 18 schools and 10 hospitals: one unit, two things. */
function compareCounted(a: ReconcileFact['quantity'], b: ReconcileFact['quantity']): FacetRelation {
  const [one, other] = [listedKind(a.noun), listedKind(b.noun)];
  return one && other && one !== other ? 'different' : compareUnits(a.unit, b.unit);
}

/** Every facet but the period. A scope facet that neither names is not listed. */
export function compareFacets(a: ReconcileFact, b: ReconcileFact): FacetComparison[] {
  const found: FacetComparison[] = [
    { facet: 'subject', relation: compareWordings(a.subject, b.subject) },
    { facet: 'measure', relation: compareMeasures(a.measure, b.measure) },
    { facet: 'modality', relation: a.modality === b.modality ? 'same' : 'different' },
    { facet: 'unit', relation: compareCounted(a.quantity, b.quantity) },
  ];
  const base = compareBases(a, b);
  if (base) found.push({ facet: 'base', relation: base });
  for (const facet of SCOPE_FACETS) {
    const relation = compareScopeFacet(facet, a, b);
    if (relation) found.push({ facet, relation });
  }
  return found;
}

export const listDifferent = (comparisons: readonly FacetComparison[]): Facet[] =>
  comparisons.filter(({ relation }) => relation === 'different').map(({ facet }) => facet);
export const listUnclear = (comparisons: readonly FacetComparison[]): Facet[] =>
  comparisons.filter(({ relation }) => relation === 'unclear').map(({ facet }) => facet);
