import { randomBytes } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '../contract/errors.ts';

export interface Granted {
  readonly path: string;
  readonly name: string;
}

/** What each handle stands for. Paths come from the host alone; a call can only name a handle. */
export interface Handles {
  grant(handle: string, granted: Granted): void;
  resolve(handle: string): Granted;
}

export function createHandles(): Handles {
  const known = new Map<string, Granted>();
  return {
    grant: (handle, granted) => known.set(handle, granted),
    resolve(handle) {
      const found = known.get(handle);
      if (!found) throw new CallError('no-such-handle', { handle });
      return found;
    },
  };
}

export interface NewDownload {
  readonly handle: string;
  readonly name: string;
  readonly path: string;
}

const SAFE_NAME_LENGTH = 80;

/** A file name that every system takes: no separators, control or reserved characters, no leading dot, not too long. */
export const toSafeName = (name: string): string =>
  name
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]+/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, SAFE_NAME_LENGTH) || 'untitled';

/** Reserves a place in the scratch folder for a file that the user will be given. */
export function reserveDownload(scratchFolder: string, name: string): NewDownload {
  const handle = randomBytes(18).toString('base64url');
  const safe = toSafeName(name);
  mkdirSync(join(scratchFolder, handle), { recursive: true });
  return { handle, name: safe, path: join(scratchFolder, handle, safe) };
}

export const describeDownload = ({
  handle,
  name,
  path,
}: NewDownload): { handle: string; name: string; bytes: number } => ({
  handle,
  name,
  bytes: statSync(path).size,
});
