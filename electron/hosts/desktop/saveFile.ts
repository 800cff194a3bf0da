import { copyFile, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { CallError } from '../../contract/errors.ts';

const CODES = { ENOSPC: 'disk-full', EDQUOT: 'disk-full', ENOENT: 'missing' } as const;

function toCallError(error: unknown, file: string): CallError {
  const code = String((error as { code?: unknown } | null)?.code);
  return new CallError(code in CODES ? CODES[code as keyof typeof CODES] : 'unwritable', { file });
}

/** Copies beside the target and renames: a full disk leaves whatever stood there before. */
export async function saveFile(from: string, to: string): Promise<void> {
  const draft = `${to}.part`;
  try {
    await copyFile(from, draft);
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { force: true });
    throw toCallError(error, basename(to));
  }
}
