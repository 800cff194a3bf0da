import type { TableChoices, TablePlan, TableReading, TableReport } from '../../../electron/common/tableImport.ts';
import type { CallInput, CallOutput } from '../../../electron/contract/index.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import type { Session } from '../../app/session.ts';
import { createStore } from '../../app/store.ts';

export type ImportReport = CallOutput<'import.commit'>;
export type Plan = CallOutput<'import.plan'>;

/** Where the import stands. Outside the dialog, which may be closed while work goes on. */
export type ImportFlow =
  | { readonly step: 'choose' }
  | { readonly step: 'working'; readonly on: 'handing-over' | 'plan' | 'commit' | 'table-plan' | 'table-commit' }
  | { readonly step: 'plan'; readonly plan: Plan }
  | { readonly step: 'result'; readonly report: ImportReport }
  | { readonly step: 'table'; readonly handle: string; readonly reading: TableReading; readonly plan: TablePlan }
  | { readonly step: 'table-result'; readonly report: TableReport };

const START: ImportFlow = { step: 'choose' };
export const importFlow = createStore<ImportFlow>(START);

/** What is at work goes on; the screen that asked for it is another project's. */
export const resetImport = (): void => importFlow.set(START);

/** Work that ends in the next step, or where it failed or was cancelled, in the step before. */
async function work(on: Extract<ImportFlow, { step: 'working' }>['on'], run: () => Promise<ImportFlow>): Promise<void> {
  const before = importFlow.get();
  importFlow.set({ step: 'working', on });
  try {
    importFlow.set(await run());
  } catch (error) {
    importFlow.set(before.step === 'working' ? START : before);
    reportError(error);
  }
}

/** A plan that the analyst gave up gives its files back. */
export function leavePlan(session: Session): void {
  const flow = importFlow.get();
  if (flow.step === 'plan') session.call('import.discard', { planId: flow.plan.planId }).catch(() => undefined);
  if (flow.step !== 'working') resetImport();
}

/** A file that the table import reads, by its name. */
export const isTable = (name: string): boolean => /\.(csv|tsv|xlsx|jsonl)$/i.test(name);

export const planHandles = (session: Session, handles: readonly string[]): Promise<void> =>
  work('plan', async () => {
    const plan = await runJob(session, 'import.plan', { handles: [...handles] });
    return plan.counts.files === 0 ? START : { step: 'plan', plan };
  });

export const planPaste = (session: Session, input: CallInput<'import.planPaste'>): Promise<void> =>
  work('plan', async () => ({ step: 'plan', plan: await runJob(session, 'import.planPaste', input) }));

const readTable = async (session: Session, handle: string, reading: TableReading): Promise<ImportFlow> => ({
  step: 'table',
  handle,
  reading,
  plan: await runJob(session, 'import.tablePlan', { handle, reading }),
});

export const planTable = (session: Session, handle: string, reading: TableReading = {}): Promise<void> =>
  work('table-plan', () => readTable(session, handle, reading));

/** One table by itself is brought in row by row; anything else is planned as articles. */
export async function takeFiles(session: Session, files: readonly File[]): Promise<void> {
  const [only, ...others] = files;
  if (!only) return;
  const granted: { handle: string }[] = [];
  await work('handing-over', async () => {
    granted.push(...(await session.platform.grantFiles(files)));
    return START;
  });
  const [first] = granted;
  if (!first) return;
  if (others.length === 0 && isTable(only.name)) await planTable(session, first.handle);
  else
    await planHandles(
      session,
      granted.map(({ handle }) => handle),
    );
}

export async function takeHandles(
  session: Session,
  picked: readonly { handle: string; name: string }[],
): Promise<void> {
  const [only, ...others] = picked;
  if (!only) return;
  if (others.length === 0 && isTable(only.name)) await planTable(session, only.handle);
  else
    await planHandles(
      session,
      picked.map(({ handle }) => handle),
    );
}

/** Cancelled midway, what was reported is in; the result says so. */
export const commitPlan = (session: Session, planId: string): Promise<void> =>
  work('commit', async () => ({ step: 'result', report: await runJob(session, 'import.commit', { planId }) }));

export function commitTable(session: Session, choices: TableChoices): Promise<void> {
  const flow = importFlow.get();
  if (flow.step !== 'table') return Promise.resolve();
  const { handle, reading } = flow;
  return work('table-commit', async () => ({
    step: 'table-result',
    report: await runJob(session, 'import.tableCommit', { handle, reading, choices }),
  }));
}
