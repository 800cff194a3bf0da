import { groupBy } from '../../common/groupBy.ts';
import { type Candidate, countArticles } from './candidate.ts';
import type { Family } from './clusterStrands.ts';
import { isState } from './comparePeriods.ts';

/** Facts of one family for one and the same period. */
export interface Slot {
  readonly members: readonly Candidate[];
  readonly family: Family;
}

/** A total counts at its end; where it starts is compared apart, since a text often leaves the start out. */
export function nameSlot(candidate: Candidate): string {
  const period = candidate.fact.when.period;
  if (!period) return '';
  if (!isState(candidate)) return `${candidate.days?.first}/${candidate.days?.last}`;
  return period.kind === 'asOf' ? period.at : period.to;
}

const startOf = ({ fact }: Candidate): string | null =>
  fact.when.period?.kind === 'interval' ? fact.when.period.from : null;

/** Totals from two different starts are two slots; one without a start belongs to the only start there is. */
function splitByStart(members: readonly Candidate[]): Candidate[][] {
  const starts = new Set(members.map(startOf).filter((start) => start !== null));
  return starts.size < 2 ? [[...members]] : [...groupBy(members, startOf).values()];
}

const known = new WeakMap<Family, Slot[]>();

/** Dated facts by period, in order of time. Several checks ask for them. */
export function listSlots(family: Family): Slot[] {
  const slots = known.get(family) ?? makeSlots(family);
  known.set(family, slots);
  return slots;
}

function makeSlots(family: Family): Slot[] {
  const dated = family.members.filter(({ days }) => days !== null);
  return [...groupBy(dated, nameSlot).values()]
    .flatMap((members) => (members.some(isState) ? splitByStart(members) : [members]))
    .map((members) => ({ members, family }));
}

/**
 * Leaves out articles that give two values for one slot: they tell them apart in words that were not read
 * as a facet, so that neither may be held against another article.
 */
export function withoutAmbiguous(members: readonly Candidate[]): Candidate[] {
  if (members.length === countArticles(members)) return [...members];
  const byArticle = groupBy(members, ({ fact }) => fact.articleId);
  return [...byArticle.values()]
    .filter((own) => own.every(({ fact }) => fact.quantity.value === own[0]?.fact.quantity.value))
    .flat();
}
