import type { DecisionId, FactId } from '../../../electron/common/ids.ts';
import type { ReadDb } from '../../handle.ts';
import { listFigureKeys } from './memberFigures.ts';
import { listDecisionMembers, listRulings } from './rulings.ts';

function listFacts(db: ReadDb, id: DecisionId, keys: ReadonlySet<string>): FactId[] {
  const figures = listFigureKeys(db, id);
  const isRuled = (key: string): boolean => keys.has(key) || key.startsWith('series:');
  const ended = new Set(figures.filter(({ findingKey }) => !isRuled(findingKey)).map(({ factId }) => factId));
  const ruled = new Set(figures.filter(({ findingKey }) => isRuled(findingKey)).map(({ factId }) => factId));
  return listDecisionMembers(db, id).filter((factId) => ruled.has(factId) || !ended.has(factId));
}

/** The decisions that rule at least one finding, each with the facts it bears on. */
export function listRuled(db: ReadDb): Map<DecisionId, ReadonlySet<FactId>> {
  const keys = new Map<DecisionId, Set<string>>();
  for (const { decisionId, findingKey } of listRulings(db).values())
    keys.set(decisionId, (keys.get(decisionId) ?? new Set()).add(findingKey));
  return new Map([...keys].map(([id, own]) => [id, new Set(listFacts(db, id, own))]));
}
