import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { ProjectFileError } from './projectFileError.ts';

/** "CCpj": what `file` and this program know a project by. */
export const APPLICATION_ID = 0x4343706a;
const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

export interface FileHeader {
  readonly applicationId: number;
  /** As of the last checkpoint; a `-wal` beside the file may hold a newer one. */
  readonly userVersion: number;
}

/** Reads the first bytes of a project file. O_NONBLOCK, because opening a FIFO would wait for ever. */
function readStart(path: string): { bytes: Buffer; size: number } {
  const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(fd);
    if (!stat.isFile()) throw new ProjectFileError('not-a-project', path, 'is not a regular file');
    const bytes = Buffer.alloc(HEADER_BYTES);
    const read = readSync(fd, bytes, 0, HEADER_BYTES, 0);
    return { bytes: bytes.subarray(0, read), size: stat.size };
  } finally {
    closeSync(fd);
  }
}

function toFileError(path: string, cause: unknown): ProjectFileError {
  if (cause instanceof ProjectFileError) return cause;
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ProjectFileError('missing', path, 'there is no such file', cause);
  return new ProjectFileError('unreadable', path, `cannot be read (${code ?? 'unknown error'})`, cause);
}

const hasWal = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** A file cut short is seen here at once; without this SQLite finds it only when a lost page is asked for. */
function refuseTruncated(path: string, bytes: Buffer, size: number): void {
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65536 : bytes.readUInt16BE(16);
  const isCountValid = bytes.readUInt32BE(24) === bytes.readUInt32BE(92);
  if (!isCountValid || hasWal(path) || size >= bytes.readUInt32BE(28) * pageSize) return;
  throw new ProjectFileError('damaged', path, 'is shorter than it says it is; a part of the file is lost');
}

/** Bytes 18 and 19 are 2 while a file is in WAL mode. */
export const isInWal = (path: string): boolean => readStart(path).bytes[18] === 2;

/**
 * Tells whether a file may be a project before SQLite opens it.
 * @throws ProjectFileError `missing`, `unreadable`, `not-a-project` or `damaged`
 */
export function readFileHeader(path: string): FileHeader {
  try {
    const { bytes, size } = readStart(path);
    if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 16) !== MAGIC)
      throw new ProjectFileError('not-a-project', path, 'is not a Crosscheck project (not an SQLite file)');
    const header = { applicationId: bytes.readUInt32BE(68), userVersion: bytes.readUInt32BE(60) };
    if (header.applicationId !== APPLICATION_ID)
      throw new ProjectFileError('not-a-project', path, 'is an SQLite file of another program');
    refuseTruncated(path, bytes, size);
    return header;
  } catch (cause) {
    throw toFileError(path, cause);
  }
}
