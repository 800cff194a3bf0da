import { basename } from 'node:path';
import { ProjectFileError } from '../../db/projectFileError.ts';
import { CallError, type ErrorCode } from '../contract/errors.ts';

/** A project file's own codes in the words of the contract; the page learns the file's name, never its folder. */
function toCallError(error: unknown): unknown {
  if (error instanceof ProjectFileError) {
    const code: ErrorCode = error.code === 'exists' ? 'project-exists' : error.code;
    return new CallError(code, { file: basename(error.path) });
  }
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new CallError('disk-full');
  return error;
}

export function withFileErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toCallError(error);
  }
}
