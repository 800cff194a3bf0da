import type { CallInput, CallOutput } from '../../../electron/contract/index.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import type { Session } from '../../app/session.ts';
import { createStore } from '../../app/store.ts';

export type ImportReport = CallOutput<'import.files'>;

/** The import at work or done last. Outside the dialog, which may be closed meanwhile. */
export interface ImportRun {
  readonly isRunning: boolean;
  readonly report: ImportReport | null;
}

export const importRun = createStore<ImportRun>({ isRunning: false, report: null });
export const clearImport = (): void => {
  if (!importRun.get().isRunning) importRun.set({ isRunning: false, report: null });
};

async function run(work: () => Promise<ImportReport>): Promise<void> {
  importRun.set({ isRunning: true, report: null });
  try {
    importRun.set({ isRunning: false, report: await work() });
  } catch (error) {
    importRun.set({ isRunning: false, report: null });
    reportError(error);
  }
}

export const importFiles = (session: Session, files: readonly File[]): Promise<void> =>
  run(async () => {
    const granted = await session.platform.grantFiles(files);
    return runJob(session, 'import.files', { handles: granted.map(({ handle }) => handle) });
  });

export const importHandles = (session: Session, handles: readonly string[]): Promise<void> =>
  run(() => runJob(session, 'import.files', { handles: [...handles] }));

export const importPaste = (session: Session, input: CallInput<'import.paste'>): Promise<void> =>
  run(() => runJob(session, 'import.paste', input));
