import { basename } from 'node:path';
import { shell } from 'electron';
import { CallError } from '../../contract/errors.ts';
import { logFile } from '../folders.ts';

/** Opens the log in the program that the system has for it. */
export async function showLog(): Promise<void> {
  const problem = await shell.openPath(logFile());
  if (problem) throw new CallError('unreadable', { file: basename(logFile()) });
}
