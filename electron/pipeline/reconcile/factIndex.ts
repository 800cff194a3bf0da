import { foldWording } from '../../common/foldWording.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { type BoundsOf, type Candidate, createCandidate } from './candidate.ts';
import { orderFacts } from './orderFacts.ts';
import type { DecidedGroup } from './settings.ts';

/** Finds the facts of an indicator by its key and a subject, for checks that join several indicators. */
export interface FactIndex {
  readonly list: (key: string, subject: string | null) => readonly Candidate[];
  readonly keys: readonly string[];
  readonly subjectsOf: (key: string) => readonly (string | null)[];
}

const isStanding = ({ status, minor, modality }: ReconcileFact): boolean =>
  status !== 'rejected' && minor === null && modality === 'actual';

/** What a decision set aside is left out, but for the growth it was set aside in: that finding stays, decided. */
function listKept(decided: readonly DecidedGroup[]): ReadonlySet<number> {
  return new Set(decided.filter(({ kind }) => kind === 'growth-mismatch').flatMap(({ members }) => members));
}

const nameSubject = (subject: string | null): string => foldWording(subject ?? '');

/** Candidates are made only for the lists that are asked for. */
export function createFactIndex(
  facts: readonly ReconcileFact[],
  measure: BoundsOf,
  decided: readonly DecidedGroup[] = [],
): FactIndex {
  const kept = listKept(decided);
  const isUsed = (fact: ReconcileFact): boolean => isStanding(fact) && (!fact.isDeprecated || kept.has(fact.id));
  const byKey = groupBy(facts, ({ indicator }) => indicator.key);
  const bySubject = new Map<string, Map<string, Candidate[]>>();
  const open = (key: string): Map<string, Candidate[]> => {
    const known = bySubject.get(key);
    if (known) return known;
    const standing = (byKey.get(key) ?? []).filter(isUsed).sort(orderFacts);
    const candidates = standing.map((fact) => createCandidate(fact, measure));
    const made = groupBy(candidates, ({ fact }) => nameSubject(fact.subject));
    bySubject.set(key, made);
    return made;
  };
  return {
    list: (key, subject) => open(key).get(nameSubject(subject)) ?? [],
    keys: [...byKey.keys()],
    subjectsOf: (key) => [...open(key).values()].map(([first]) => first?.fact.subject ?? null),
  };
}
