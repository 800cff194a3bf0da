import { prepare, type WriteDb } from '../../handle.ts';

interface GivenReason {
  readonly step: number;
  readonly who: string;
  readonly reason: string;
}

const INSERT = `INSERT INTO history_reason (step, at, who, reason)
  SELECT @step, @at, @who, @reason WHERE EXISTS (SELECT 1 FROM history WHERE step = @step AND is_machine = 0)`;

/** Answers false where no person made such a step. */
export const addReason = (db: WriteDb, given: GivenReason): boolean =>
  prepare(db, INSERT).run({ ...given, at: db.now() }).changes === 1;
