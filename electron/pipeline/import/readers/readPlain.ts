import { decodeText } from '../decodeText.ts';
import type { ReadOptions, ReadResult } from './reader.ts';

/** Text and Markdown as they stand. */
export function readPlain(bytes: Uint8Array, { encoding }: ReadOptions): ReadResult {
  const decoded = decodeText(bytes, { forced: encoding });
  return 'refused' in decoded ? decoded : { ...decoded, known: {}, sections: [], notes: [] };
}
