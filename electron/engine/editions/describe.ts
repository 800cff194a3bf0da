import type { ReadDb } from '../../../db/handle.ts';
import { listStaleDecisions, type StaleDecisionIds } from '../../../db/queries/edition/staleDecisions.ts';
import { getDecision } from '../../../db/queries/reconcile/decisionRows.ts';
import { getFinding } from '../../../db/queries/reconcile/findingRows.ts';
import { getFactRows } from '../../../db/queries/review/factRows.ts';
import type { EditionFinding, ListedFact, StaleDecision } from '../../common/edition.ts';
import type { FactRow } from '../../common/factRow.ts';
import type { FindingRow } from '../../common/findingRow.ts';
import type { FactId } from '../../common/ids.ts';

const nameIndicator = ({ id, key, zh, en }: FactRow['indicator']): ListedFact['indicator'] => ({ id, key, zh, en });

function listFact({ id, indicator, subject, quantity, when, outlet, articleTitle, articleDate }: FactRow): ListedFact {
  const said = { quantity, period: when.period, outlet, articleTitle, articleDate };
  return { id, indicator: nameIndicator(indicator), subject, ...said };
}

/** Facts in a line each, in the order of the ids; those that are gone are left out. */
export function listFacts(db: ReadDb, ids: readonly FactId[]): ListedFact[] {
  const rows = new Map(getFactRows(db, ids).map((row) => [row.id, listFact(row)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

export const listFinding = (finding: FindingRow): EditionFinding => {
  const { id, key, kind, state, subject, sentence, members, indicator } = finding;
  return {
    ...{ id, key, kind, subject, sentence, members, indicator: nameIndicator(indicator) },
    state: state === 'stale' ? 'stale' : 'open',
  };
};

function describeStale(db: ReadDb, { id, findingId }: StaleDecisionIds): StaleDecision[] {
  const [decision, finding] = [getDecision(db, id), getFinding(db, findingId)];
  if (!decision || !finding) return [];
  const { kind, sentence, indicator } = finding;
  const { verdict, reason } = decision;
  return [{ id, verdict, reason, findingId, kind, sentence, indicator: nameIndicator(indicator) }];
}

/** Decisions that no longer hold, without those that did not hold before. */
export function listStale(db: ReadDb, before: readonly number[] = []): StaleDecision[] {
  const known = new Set(before);
  return listStaleDecisions(db)
    .filter(({ id }) => !known.has(id))
    .flatMap((row) => describeStale(db, row));
}
