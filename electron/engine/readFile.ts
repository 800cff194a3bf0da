import { constants, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';

/** Why a file was not read. */
export type FileError =
  | 'missing'
  | 'unreadable'
  | 'is-directory'
  | 'is-fifo'
  | 'not-a-file'
  | 'empty'
  | 'too-large'
  | 'unsupported'
  | 'symlink-loop';

export interface ReadLimits {
  /** Bytes; larger files are refused before any of them is read. */
  readonly largest: number;
}

export const DEFAULT_LIMITS: ReadLimits = { largest: 64 * 1024 * 1024 };

export type ReadResult =
  | { readonly ok: { readonly bytes: Uint8Array; readonly name: string } }
  | { readonly error: FileError };

/** Without O_NONBLOCK the open of a FIFO waits for a writer that may never come. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

const CODES: Readonly<Record<string, FileError>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'is-directory',
  ELOOP: 'symlink-loop',
  // What opening a socket, or a device without its driver, gives.
  ENXIO: 'not-a-file',
  ENODEV: 'not-a-file',
  EOPNOTSUPP: 'not-a-file',
};

export function readErrorCode(error: unknown): FileError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return CODES[code] ?? 'unreadable';
}

/** Judges the opened thing itself, not its path, which may have been exchanged meanwhile. */
function judgeStats(stats: Stats, { largest }: ReadLimits): FileError | null {
  if (stats.isDirectory()) return 'is-directory';
  if (stats.isFIFO()) return 'is-fifo';
  if (!stats.isFile()) return 'not-a-file';
  if (stats.size === 0) return 'empty';
  return stats.size > largest ? 'too-large' : null;
}

/** Reads at most one byte more than the limit: a file may grow while it is read. */
async function readAll(handle: FileHandle, size: number, { largest }: ReadLimits): Promise<Uint8Array | 'too-large'> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = new Uint8Array(Math.max(64 * 1024, size - length + 1));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
    if (length > largest) return 'too-large';
  }
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}

async function readHandle(handle: FileHandle, name: string, limits: ReadLimits): Promise<ReadResult> {
  const stats = await handle.stat();
  const error = judgeStats(stats, limits);
  if (error) return { error };
  const bytes = await readAll(handle, stats.size, limits);
  if (bytes === 'too-large') return { error: bytes };
  return bytes.length === 0 ? { error: 'empty' } : { ok: { bytes, name } };
}

/** Reads a file that a person named, whatever it turns out to be; never hangs and never throws. A link is followed. */
export async function readSourceFile(path: string, limits: ReadLimits = DEFAULT_LIMITS): Promise<ReadResult> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, FLAGS);
    return await readHandle(handle, basename(path), limits);
  } catch (error) {
    return { error: readErrorCode(error) };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}
