import { inTransaction, type ReadDb, type WriteDb } from '../../db/handle.ts';
import { beginRunWhereDue, readFindingTodo, settleFindingTodo } from '../../db/queries/reconcile/findingTodo.ts';
import { writeFindings } from '../../db/queries/reconcile/writeFindings.ts';
import { answerChanges, answerRun } from '../../electron/engine/computeFindings.ts';

export interface Answered {
  readonly written: number;
  readonly removed: number;
}

/** Brings the findings up to date as the engine does, in one thread; `most`: so many steps only, as if it were killed. */
export function answerFindings(db: WriteDb, reader: ReadDb = db, most = Number.POSITIVE_INFINITY): Answered {
  const answers = { written: 0, removed: 0 };
  for (let step = 0; step < most; step += 1) {
    beginRunWhereDue(db);
    const due = readFindingTodo(db);
    const share = due.runs[0];
    if (due.scopes.length === 0 && !share) break;
    const { change, answered, runs } =
      share && due.scopes.length === 0 ? answerRun(reader, share) : answerChanges(reader);
    inTransaction(db, () => {
      if (change) for (const _ of writeFindings(db, change));
      settleFindingTodo(db, answered, runs);
    });
    answers.written += change?.added.length ?? 0;
    answers.removed += change?.removed.length ?? 0;
  }
  return answers;
}
