import { Inflate } from 'fflate';
import { RefusedError } from '../refusedError.ts';

/** A long book has some thousand entries; a zip may claim 65,535 in a few bytes each. */
export const MOST_ENTRIES = 5_000;
/** Bytes that all entries read may come to. The text of the largest books stays under 10 MB. */
export const MOST_INFLATED = 96 * 1024 * 1024;
/** Compressed bytes handed on at a time, so that a bomb is stopped at most 64 KiB × 1032 (deflate's best) beyond the limit. */
const STEP = 16 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const refuse = (refused: 'damaged' | 'encrypted' | 'too-many-entries' | 'inflated-too-large'): RefusedError =>
  new RefusedError({ refused });

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly size: number;
  readonly offset: number;
}

export interface ZipFile {
  readonly names: readonly string[];
  /** Inflates an entry, or null where there is none of this name. Throws `RefusedError`. */
  readonly read: (name: string) => Uint8Array | null;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw refuse('damaged');
}

function listEntries(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw refuse('too-many-entries');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw refuse('damaged');
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/');
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findData(bytes: Uint8Array, { offset, size }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) throw refuse('damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw refuse('damaged');
  return bytes.subarray(start, start + size);
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Inflates, counting what comes out and not what the zip says will. */
function inflate(data: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw refuse('inflated-too-large');
    chunks.push(chunk);
  });
  for (let at = 0; at < data.length || at === 0; at += STEP) {
    const step = data.subarray(at, at + STEP);
    stream.push(step, at + STEP >= data.length);
  }
  return joinChunks(chunks, length);
}

/**
 * A zip whose entries are inflated one by one as they are asked for, within limits over the whole file. Nested zips stay
 * bytes. ZIP64, which only files above 4 GB need, counts as damaged.
 */
export function openZip(bytes: Uint8Array): ZipFile {
  const entries = listEntries(bytes);
  let left = MOST_INFLATED;
  const take = (data: Uint8Array): Uint8Array => {
    left -= data.length;
    return data;
  };
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      if (entry.isEncrypted) throw refuse('encrypted');
      const data = findData(bytes, entry);
      if (entry.method === 8) return take(inflate(data, left));
      if (entry.method !== 0) throw refuse('damaged');
      if (data.length > left) throw refuse('inflated-too-large');
      return take(data);
    },
  };
}
