import { foldWording } from '../../common/foldWording.ts';
import { groupBy } from '../../common/groupBy.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { type BoundsOf, type Candidate, createCandidate } from './candidate.ts';

/** Finds the facts of an indicator by its key and a subject, for checks that join several indicators. */
export interface FactIndex {
  readonly list: (key: string, subject: string | null) => readonly Candidate[];
  readonly keys: readonly string[];
  readonly subjectsOf: (key: string) => readonly (string | null)[];
}

const isStanding = ({ status, minor, isDeprecated, modality }: ReconcileFact): boolean =>
  status !== 'rejected' && minor === null && !isDeprecated && modality === 'actual';

const nameSubject = (subject: string | null): string => foldWording(subject ?? '');

/** Candidates are made only for the lists that are asked for. */
export function createFactIndex(facts: readonly ReconcileFact[], measure: BoundsOf): FactIndex {
  const byKey = groupBy(facts, ({ indicator }) => indicator.key);
  const bySubject = new Map<string, Map<string, Candidate[]>>();
  const open = (key: string): Map<string, Candidate[]> => {
    const known = bySubject.get(key);
    if (known) return known;
    const standing = (byKey.get(key) ?? []).filter(isStanding).sort((a, b) => a.id - b.id);
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
