import { app } from 'electron';
import { openLog } from '../../engine/log.ts';
import { logFile } from '../folders.ts';
import type { Dialogs } from './dialogs.ts';

/** What nobody expected: a line in the log and a sentence to the user, instead of Electron's stack trace. */
export function tellFailures(dialogs: Pick<Dialogs, 'tellProblem'>): void {
  const log = openLog(logFile());
  const tell = (error: unknown): void => {
    log.write('crash', { process: 'main', error });
    dialogs.tellProblem(app.name, error);
  };
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
