import type { CallInput, CallName, CallOutput, Progress } from '../../electron/contract/index.ts';
import type { Session } from './session.ts';
import { createStore } from './store.ts';

export interface RunningJob {
  readonly id: string;
  readonly call: CallName;
  readonly progress: Progress | null;
  readonly isCancelling: boolean;
  readonly cancel: () => void;
}

export const jobs = createStore<readonly RunningJob[]>([]);

const update = (id: string, change: Partial<RunningJob>): void =>
  jobs.set((all) => all.map((job) => (job.id === id ? { ...job, ...change } : job)));

/** Long work: shown in the status bar with its progress until it ends, and can be cancelled there. */
export async function runJob<N extends CallName>(
  session: Session,
  call: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const id = session.nextId(call);
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort();
    update(id, { isCancelling: true });
  };
  jobs.set((all) => [...all, { id, call, progress: null, isCancelling: false, cancel }]);
  try {
    return await session.call(call, input, { id, signal: controller.signal });
  } finally {
    jobs.set((all) => all.filter((job) => job.id !== id));
  }
}

export const followProgress = (session: Session): (() => void) =>
  session.client.on('progress', (progress) => update(progress.job, { progress }));
