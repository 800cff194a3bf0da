import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { CallError } from '../../contract/errors.ts';
import type { CallOutput } from '../../contract/table.ts';
import { findBrowser } from '../printing/findBrowser.ts';
import { printDownload } from '../printing/printDownload.ts';
import { printWithBrowser } from '../printing/printWithBrowser.ts';
import { createSavedExports } from '../savedExports.ts';
import { fromHere, type OpenedProject } from './openProject.ts';
import { say, translate } from './talk.ts';
import { FailedError } from './usage.ts';

interface Delivery {
  readonly made: CallOutput<'exports.make'>;
  /** As the user wrote it. */
  readonly out: string;
  /** A file that may be written over: nobody edited it since it was exported. */
  readonly mayReplace?: boolean;
}

export const isPdf = (out: string): boolean => /\.pdf$/i.test(out);

/** Refused before any work is done: what is there is never written over, and without a browser there is no PDF. */
export function refuseTarget(out: string): void {
  if (isPdf(out) && findBrowser() === null) throw new CallError('no-printer');
  if (existsSync(fromHere(out))) throw new FailedError(translate('cli:exists', { file: out }));
}

/** Beside the target first, then renamed: a full disk leaves what stood there. */
function place(from: string, to: string, mayReplace: boolean): void {
  mkdirSync(dirname(to), { recursive: true });
  if (!mayReplace) {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return;
  }
  const draft = `${to}.part`;
  try {
    copyFileSync(from, draft);
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Puts an export where the user wants it, printed where that is a PDF, and remembers where it lies. */
export async function deliver({ link }: OpenedProject, { made, out, mayReplace = false }: Delivery): Promise<void> {
  const { handle, bytes } = isPdf(out) ? await printDownload(link, made.handle, printWithBrowser) : made;
  const target = fromHere(out);
  place(link.findDownload(handle)?.path ?? '', target, mayReplace);
  await createSavedExports().note(made.uid, target);
  say(translate('cli:wrote', { file: out, bytes }));
}
