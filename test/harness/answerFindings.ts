import { inTransaction, type ReadDb, type WriteDb } from '../../db/handle.ts';
import { beginRunWhereDue, settleFindingTodo } from '../../db/queries/reconcile/findingTodo.ts';
import { writeFindings } from '../../db/queries/reconcile/writeFindings.ts';
import { computeFindings } from '../../electron/engine/computeFindings.ts';

/** Brings the findings up to date as the engine does, in one thread and without a pause. Answers how many steps it took. */
export function answerFindings(db: WriteDb, reader: ReadDb = db): number {
  for (let steps = 0; ; steps += 1) {
    beginRunWhereDue(db);
    const answer = computeFindings(reader);
    if (!answer) return steps;
    inTransaction(db, () => {
      if (answer.change) for (const _ of writeFindings(db, answer.change));
      settleFindingTodo(db, answer.answered, answer.runs);
    });
  }
}
