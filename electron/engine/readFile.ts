import { constants, type Dirent, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isReferenceName, isSourceName } from '../pipeline/import/knownEndings.ts';

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

function readErrorCode(error: unknown): FileError {
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
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length > largest) return 'too-large';
    if (length < bytes.length) continue;
    const longer = new Uint8Array(bytes.length * 2);
    longer.set(bytes);
    bytes = longer;
  }
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

export type FoundFile =
  | { readonly path: string; readonly name: string }
  | { readonly path: string; readonly error: FileError };

/** Text too, but no article: its tags and braces would be read as one. */
const UNREAD_TEXT = /\.(xml|jsonl|csv|tsv|js|mjs|ts|css|ya?ml|sql|svg|tex|log|ini|srt)$/i;

/** A file that a person named outright is read whatever its ending, unless that says it is text of another kind. */
export const isUnreadText = (name: string): boolean => UNREAD_TEXT.test(name);

const compareNames = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Real paths of the folders from the named one down to this: a link to any of them would never end. */
type Trail = readonly string[];

async function* listEntry(path: string, trail: Trail): AsyncIterable<FoundFile> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) yield* listFolder(path, trail);
    else if (!stats.isFile()) yield { path, error: stats.isFIFO() ? 'is-fifo' : 'not-a-file' };
    else if (isSourceName(path) || isReferenceName(path)) yield { path, name: basename(path) };
    else yield { path, error: 'unsupported' };
  } catch (error) {
    yield { path, error: readErrorCode(error) };
  }
}

async function* listFolder(path: string, trail: Trail): AsyncIterable<FoundFile> {
  const real = await realpath(path);
  if (trail.includes(real)) {
    yield { path, error: 'symlink-loop' };
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort(compareNames)) {
    if (!entry.name.startsWith('.')) yield* listEntry(join(path, entry.name), [...trail, real]);
  }
}

async function* listNamed(path: string): AsyncIterable<FoundFile> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) yield* listFolder(path, []);
    else if (isUnreadText(path)) yield { path, error: 'unsupported' };
    else yield { path, name: basename(path) };
  } catch (error) {
    yield { path, error: readErrorCode(error) };
  }
}

/**
 * The files behind paths that a person named, folders walked in the order of their names, hidden files left out.
 * What cannot be taken comes with its reason, and the rest goes on. A name may hold any character, a line feed too.
 */
export async function* listSourceFiles(paths: readonly string[]): AsyncIterable<FoundFile> {
  for (const path of paths) yield* listNamed(path);
}
