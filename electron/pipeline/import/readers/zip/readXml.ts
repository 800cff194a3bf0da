import { DEEPEST } from '../html/limitNesting.ts';
import { RefusedError } from '../refusedError.ts';
import type { ZipFile } from './openZip.ts';

const TAG = /<(\/?)[A-Za-z_][^<>]*?(\/?)>/g;

/** Elements within elements; a reader that calls itself for each would overflow. Linear. */
function measureDepth(xml: string): number {
  let [depth, deepest] = [0, 0];
  for (const { 1: end, 2: empty } of xml.matchAll(TAG)) {
    if (end) depth--;
    else if (!empty) depth++;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Neither Word nor a book's package writes one, and its entities can multiply or point at files. */
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;

/** Decoded by its byte order mark, UTF-8 without one, as Office and book packages are. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** XML of a package, safe to be handed to a parser, or null where it is not there. Throws `RefusedError`. */
export function readXml(zip: ZipFile, name: string): string | null {
  const bytes = zip.read(name);
  if (!bytes) return null;
  const xml = decodeXml(bytes);
  if (DECLARATION.test(xml) || measureDepth(xml) > DEEPEST) throw new RefusedError({ refused: 'damaged' });
  return xml;
}
