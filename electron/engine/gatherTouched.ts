import type { ReadDb } from '../../db/handle.ts';
import {
  listFactsOfArticles,
  listFactsOfNouns,
  listFactsOfNumber,
  listNouns,
} from '../../db/queries/reconcile/listTouchedFacts.ts';
import { kindOfUnit, listUnitsOfKind } from '../common/countingUnit.ts';
import { type FindingScope, nameScope, parseScope } from '../common/findingScope.ts';
import type { IndicatorId } from '../common/ids.ts';
import type { ReconcileFact } from '../common/reconcileFact.ts';
import { MOST_FACTS } from '../pipeline/reconcile/findLookalikes.ts';
import { kindOfNoun } from '../pipeline/reconcile/nounKinds.ts';
import { type Gathered, gatherIndicators } from './gatherRun.ts';

type Alike = Extract<FindingScope, { unit: string }>;

/** Raw units and nouns as the kinds that checks group by; each scope once. */
function listAlike(parsed: readonly FindingScope[], of: Alike['of']): Alike[] {
  const alike = parsed.flatMap((scope) => (scope.of === of && 'unit' in scope ? [scope] : []));
  const kinds = alike.map(({ unit, name }): Alike => {
    return { of, unit: kindOfUnit(unit), name: of === 'noun' ? kindOfNoun(name) : name };
  });
  return [...new Map(kinds.map((scope) => [nameScope(scope), scope])).values()];
}

function listOfNouns(db: ReadDb, scopes: readonly Alike[]): ReconcileFact[] {
  if (scopes.length === 0) return [];
  const nouns = Map.groupBy(listNouns(db), kindOfNoun);
  return scopes.flatMap(({ unit, name }) =>
    listFactsOfNouns(db, { nouns: nouns.get(name) ?? [], units: listUnitsOfKind(unit), limit: MOST_FACTS }),
  );
}

/** Turns what the triggers noted into the facts that the checks of those scopes need. */
export function gatherTouched(db: ReadDb, names: readonly string[]): Gathered {
  const parsed = names.map(parseScope).filter((scope) => scope !== null);
  const idsOf = (of: 'indicator' | 'article'): number[] =>
    parsed.flatMap((scope) => (scope.of === of && 'id' in scope ? [scope.id] : []));
  const articles = idsOf('article');
  const { scopes, indicatorIds, facts } = gatherIndicators(db, idsOf('indicator') as IndicatorId[]);
  const [numbers, nouns] = [listAlike(parsed, 'number'), listAlike(parsed, 'noun')];
  return {
    scopes: [
      ...(scopes as string[]),
      ...articles.map((id) => nameScope({ of: 'article', id })),
      ...[...numbers, ...nouns].map(nameScope),
    ],
    indicatorIds,
    facts: {
      ...facts,
      ofArticles: listFactsOfArticles(db, articles),
      ofNumbers: numbers.flatMap(({ unit, name }) => listFactsOfNumber(db, name, listUnitsOfKind(unit))),
      ofNouns: listOfNouns(db, nouns),
    },
  };
}
