import type { ReadDb } from '../../../db/handle.ts';
import { getEditionValue, listEditionValues, type Watermark } from '../../../db/queries/edition/editions.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { listFactsForReconcile } from '../../../db/queries/reconcile/listFacts.ts';
import { listCellFindings } from '../../../db/queries/reconcile/matrixFacts.ts';
import type { EditionRow, EditionValue, ValueChange } from '../../common/edition.ts';
import type { EditionId, IndicatorId } from '../../common/ids.ts';
import { compareValues } from './compareValues.ts';
import { listRuns, readValues, type ValuesOf } from './readValues.ts';

type Ruled = Pick<ValuesOf, 'indicatorIds' | 'decisions' | 'known' | 'marks'>;
type Read = (ruled: Ruled) => EditionValue[];

interface Sides {
  readonly touched: readonly IndicatorId[];
  readonly lastFact: number;
  readonly before: Read;
  readonly after: Read;
}

/** Some indicators after the others, and only those that something happened to. */
function compareRuns(db: ReadDb, { touched, lastFact, before, after }: Sides): ValueChange[] {
  const decisions = listDecisions(db);
  const runs = listRuns(db, touched);
  const met = new Set(runs.flat());
  const emptied = touched.filter((id) => !met.has(id));
  const marks = listCellFindings(db, touched);
  return [...runs, emptied].flatMap((indicatorIds) => {
    const ruled = { indicatorIds, decisions, marks, known: listFactsForReconcile(db, { indicatorIds }) };
    return compareValues(before(ruled), after(ruled), lastFact);
  });
}

/** What an edition says of these indicators against what the matrix says now. */
export function listChangesSinceEdition(
  db: ReadDb,
  { id, frequency }: Pick<EditionRow, 'id' | 'frequency'>,
  { touched, lastFact }: { touched: readonly IndicatorId[]; lastFact: number },
): ValueChange[] {
  const changes = compareRuns(db, {
    ...{ touched, lastFact },
    before: ({ indicatorIds }) => listEditionValues(db, id, indicatorIds),
    after: (ruled) => readValues(db, { ...ruled, frequency }),
  });
  return changes.map((change) => ({ ...change, isPublished: change.before !== null }));
}

/** What the matrix said before an import against what it says now: the facts that came later are left out for it. */
export function listChangesSinceImport(
  db: ReadDb,
  { lastFact }: Watermark,
  { touched, edition }: { touched: readonly IndicatorId[]; edition: EditionId | null },
): ValueChange[] {
  const read =
    (upTo?: number): Read =>
    (ruled) =>
      readValues(db, { ...ruled, frequency: 'year', ...(upTo === undefined ? {} : { upTo }) });
  const changes = compareRuns(db, { touched, lastFact, before: read(lastFact), after: read() });
  const isPublished = (key: string): boolean => edition !== null && getEditionValue(db, edition, key) !== null;
  return changes.map((change) => ({ ...change, isPublished: change.before !== null && isPublished(change.key) }));
}
