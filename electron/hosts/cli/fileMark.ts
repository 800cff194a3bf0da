import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { findMark } from '../../common/exportMark.ts';

const CORE = 'docProps/core.xml';
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** An office file keeps the id in its core properties, where the office leaves it through every edit. */
function readCore(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === CORE });
  const core = parts[CORE];
  return core ? strFromU8(core) : '';
}

/** What finds the export of a file: the id that it carries, else the hash of its bytes. */
export function readFileMark(path: string): string {
  const bytes = readFileSync(path);
  const text = isZip(bytes) ? readCore(bytes) : bytes.toString('latin1');
  return findMark(text) ?? createHash('sha256').update(bytes).digest('hex');
}
