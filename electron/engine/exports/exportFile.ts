import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CallError } from '../../contract/errors.ts';

export interface ExportFile {
  /** Where files go that it is shown with. */
  readonly folder: string;
  /** Waits until the disk has taken it. */
  write(data: string | Uint8Array): Promise<void>;
  /** Gives the file its name; answers its SHA-256 and length. */
  finish(): Promise<{ sha256: string; byteLength: number }>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

function explain(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOSPC' || code === 'EDQUOT' ? new CallError('disk-full') : error;
}

/** A file that is not there under its name before it is whole. */
export async function openExportFile(path: string): Promise<ExportFile> {
  const draft = `${path}.part`;
  const handle: FileHandle = await open(draft, 'w');
  const hash = createHash('sha256');
  let byteLength = 0;
  return {
    folder: dirname(path),
    async write(data) {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      hash.update(bytes);
      byteLength += bytes.byteLength;
      await handle.writeFile(bytes).catch((error: unknown) => {
        throw explain(error);
      });
    },
    async finish() {
      await handle.close();
      await rename(draft, path);
      return { sha256: hash.digest('hex'), byteLength };
    },
    async discard() {
      await handle.close().catch(() => {});
      rmSync(draft, { force: true });
    },
  };
}
