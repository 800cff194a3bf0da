import PostalMime, { type Email } from 'postal-mime';
import { decodeBytes, type Encoding } from '../../decodeText.ts';
import type { ReadOptions, ReadRefusal } from '../reader.ts';
import { declareBytewise, findCharsets, takeBytes } from './partCharset.ts';

/** Parts within parts; ordinary mail has four levels. */
const DEEPEST_PARTS = 40;
const OPTIONS = {
  maxNestingDepth: DEEPEST_PARTS,
  maxRfc822NestingDepth: 4,
  attachmentEncoding: 'arraybuffer',
} as const;

export interface ParsedMail {
  readonly email: Email;
  readonly encoding: Encoding;
  readonly confidence: number;
}

/** Texts whose bytes must be looked at: none is declared, or a person chose another encoding. */
async function parseBytewise(
  bytes: Uint8Array,
  forced: Encoding | undefined,
  declared: Encoding | undefined,
): Promise<ParsedMail | ReadRefusal> {
  const email = await PostalMime.parse(declareBytewise(bytes), OPTIONS);
  const [text, html] = [email.text ?? '', email.html ?? ''].map(takeBytes);
  const longer = decodeBytes((html?.length ? html : text) as Uint8Array, { forced, declared });
  if ('refused' in longer) return longer;
  const { encoding, confidence } = longer;
  const decode = (part: Uint8Array | undefined): string => new TextDecoder(encoding).decode(part);
  return { email: { ...email, text: decode(text), html: decode(html) }, encoding, confidence };
}

/** A mail or a saved page taken apart, its text parts decoded as they declare, as detected, or as a person chose. */
export async function parseMail(bytes: Uint8Array, { encoding }: ReadOptions): Promise<ParsedMail | ReadRefusal> {
  const { declared, isMissing } = findCharsets(bytes);
  if (encoding || isMissing) return parseBytewise(bytes, encoding, declared);
  const email = await PostalMime.parse(bytes, OPTIONS);
  const isWhole = !`${email.text}${email.html}`.includes('\ufffd');
  return { email, encoding: declared ?? 'utf-8', confidence: isWhole ? 1 : 0.5 };
}
