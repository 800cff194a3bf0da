import { closeDb, openForReading } from '../../../db/open.ts';
import type { FrozenEdition } from '../../../db/queries/edition/editions.ts';
import { CallError } from '../../contract/errors.ts';
import type { Progress } from '../../contract/events.ts';
import { createProgressMeter } from '../jobs/progressMeter.ts';
import { freezeEdition, type PublishInput } from './freezeEdition.ts';

/** `job` is the id of the call whose work it is. */
export interface FreezeRequest {
  readonly job: string;
  readonly input: PublishInput;
}
/** What a reading thread answers. An error goes as its code: a CallError does not survive the way. */
export type FreezeReply = { readonly job: string } & (
  | { readonly frozen: FrozenEdition }
  | { readonly cancelled: true }
  | { readonly failed: unknown }
);

export interface Freezer {
  freeze(request: FreezeRequest): Promise<FreezeReply>;
  stop(job: string): void;
}

/** Freezes on a connection of its own: the others of the thread must not be held at that moment. */
export function createFreezer(path: string, report: (progress: Progress) => void): Freezer {
  const stopped = new Set<string>();

  async function run({ job, input }: FreezeRequest): Promise<FrozenEdition> {
    const db = openForReading(path);
    const meter = createProgressMeter({ job, call: 'editions.publish', total: null, report });
    try {
      return await freezeEdition(db, input, (done) => {
        if (stopped.has(job)) throw new CallError('cancelled', { call: 'editions.publish' });
        meter.step(done, input.name);
      });
    } finally {
      closeDb(db);
    }
  }

  return {
    async freeze(request) {
      const { job } = request;
      try {
        return { job, frozen: await run(request) };
      } catch (failed) {
        return stopped.delete(job) ? { job, cancelled: true } : { job, failed };
      }
    },
    stop: (job) => void stopped.add(job),
  };
}
