import type { ReadDb } from '../../db/handle.ts';
import { listIndicatorIds, listIndicatorKeys } from '../../db/queries/indicators.ts';
import type { FindingRegion } from '../../db/queries/reconcile/findingRegion.ts';
import { listFactsForReconcile } from '../../db/queries/reconcile/listFacts.ts';
import {
  listFactsOfNouns,
  listFactsOfRepeating,
  listFactsOfShared,
  listNounUnits,
} from '../../db/queries/reconcile/listTouchedFacts.ts';
import { kindOfUnit } from '../common/countingUnit.ts';
import type { FindingRun } from '../common/findingRun.ts';
import { nameScope } from '../common/findingScope.ts';
import type { IndicatorId } from '../common/ids.ts';
import type { ReconcileFact } from '../common/reconcileFact.ts';
import { MOST_FACTS } from '../pipeline/reconcile/findLookalikes.ts';
import { listJoined } from '../pipeline/reconcile/joinedIndicators.ts';
import { kindOfNoun } from '../pipeline/reconcile/nounKinds.ts';
import type { TouchedFacts } from '../pipeline/reconcile/reconcileTouched.ts';

/** What the checks need for one region, and whose decisions they keep in sight. */
export interface Gathered {
  readonly scopes: FindingRegion;
  readonly indicatorIds: readonly IndicatorId[];
  readonly facts: TouchedFacts;
}

const NONE: TouchedFacts = { ofIndicators: [], ofJoined: [], ofArticles: [], ofNumbers: [], ofNouns: [] };

export function gatherIndicators(db: ReadDb, own: readonly IndicatorId[]): Gathered {
  const joined = listIndicatorIds(db, listJoined(listIndicatorKeys(db, own)));
  const indicatorIds = [...new Set([...own, ...joined])];
  const all = listFactsForReconcile(db, { indicatorIds });
  const isOwn = new Set<number>(own);
  return {
    scopes: [
      ...own.map((id) => nameScope({ of: 'indicator', id })),
      ...joined.map((id) => nameScope({ of: 'across', id })),
    ],
    indicatorIds,
    facts: { ...NONE, ofIndicators: all.filter(({ indicator }) => isOwn.has(indicator.id)), ofJoined: all },
  };
}

/** Nouns that stand in too many places tell nobody anything: of those not all facts are read. */
function listOfAllNouns(db: ReadDb): ReconcileFact[] {
  const kinds = Map.groupBy(listNounUnits(db), ({ noun, unit }) => `${kindOfNoun(noun)}|${kindOfUnit(unit)}`);
  return [...kinds.values()].flatMap((own) => {
    const [nouns, units] = [own.map(({ noun }) => noun), own.map(({ unit }) => unit)];
    const facts = listFactsOfNouns(db, { nouns, units, limit: MOST_FACTS });
    return facts.length < MOST_FACTS ? facts : [];
  });
}

/** Findings of before there were scopes have none: a run clears them away. */
const NAMELESS = '';

export function gatherRun(db: ReadDb, run: Exclude<FindingRun, { of: 'everything' }>): Gathered {
  const from = 'from' in run ? (run.from ?? Number.NEGATIVE_INFINITY) : 0;
  const to = 'to' in run ? (run.to ?? Number.POSITIVE_INFINITY) : 0;
  switch (run.of) {
    case 'indicators': {
      const { scopes, ...rest } = gatherIndicators(db, run.ids as IndicatorId[]);
      return { ...rest, scopes: [NAMELESS, ...(scopes as string[])] };
    }
    case 'articles': {
      const scopes = { of: 'article', from: run.from, to: run.to } as const;
      return { scopes, indicatorIds: [], facts: { ...NONE, ofArticles: listFactsOfRepeating(db, from, to) } };
    }
    case 'numbers': {
      const scopes = { of: 'number', from: run.from, to: run.to } as const;
      return { scopes, indicatorIds: [], facts: { ...NONE, ofNumbers: listFactsOfShared(db, from, to) } };
    }
    case 'nouns':
      return { scopes: { of: 'noun' }, indicatorIds: [], facts: { ...NONE, ofNouns: listOfAllNouns(db) } };
  }
}
