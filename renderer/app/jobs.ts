import { FINDINGS_JOB } from '../../electron/contract/events.ts';
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

/** The engine's own job comes and goes by what it tells of itself. */
function followOwn(session: Session, progress: Progress): void {
  const cancel = (): void => {
    session.client.cancel(progress.job);
    update(progress.job, { isCancelling: true });
  };
  const call = progress.call as CallName;
  const isNew = jobs.get().every(({ id }) => id !== progress.job);
  if (progress.isFinished) jobs.set((all) => all.filter(({ id }) => id !== progress.job));
  else if (isNew) jobs.set((all) => [...all, { id: progress.job, call, progress, isCancelling: false, cancel }]);
}

export function followProgress(session: Session): () => void {
  const stopProgress = session.client.on('progress', (progress) => {
    if (progress.job === FINDINGS_JOB) followOwn(session, progress);
    update(progress.job, { progress });
  });
  // An engine that died tells nothing any more.
  const stopEngine = session.client.on('engine', () => jobs.set((all) => all.filter(({ id }) => id !== FINDINGS_JOB)));
  return () => {
    stopProgress();
    stopEngine();
  };
}
