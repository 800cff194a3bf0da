import { Unzlib } from 'fflate';

/** Bytes that one stream of a page's program, a font or a table may come to. Pictures are never inflated. */
const MOST_INFLATED = 64 * 1024 * 1024;
/** Deflate makes at most 1032 of one: a shorter stream stays under the limit. */
const HARMLESS = Math.floor(MOST_INFLATED / 1032);
const STEP = 16 * 1024;
/** A stream's dictionary stands right before it. */
const DICTIONARY = 1200;

/** How often the data was deflated, by the dictionary that ends where the stream begins. */
function countDeflated(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - DICTIONARY), start);
  const dictionary = before.slice(before.lastIndexOf('obj'));
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  return dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
}

class TooLong extends Error {}

function inflatesBeyond(data: Uint8Array): boolean {
  let length = 0;
  const stream = new Unzlib((chunk) => {
    length += chunk.length;
    if (length > MOST_INFLATED) throw new TooLong();
  });
  try {
    for (let at = 0; at < data.length; at += STEP) stream.push(data.subarray(at, at + STEP), false);
  } catch (error) {
    return error instanceof TooLong;
  }
  return false;
}

/**
 * Whether a stream of a PDF would inflate to more than fits: the library keeps all of it in memory that no limit of a
 * worker counts. Data deflated twice, which no program writes, counts as one.
 */
export function findBomb(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const deflated = countDeflated(text, at);
    const end = text.indexOf('endstream', at);
    if (deflated === 0 || (end >= 0 && end - at <= HARMLESS && deflated === 1)) continue;
    if (deflated > 1) return true;
    const start = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1);
    if (inflatesBeyond(bytes.subarray(start, end < 0 ? undefined : end))) return true;
  }
  return false;
}
