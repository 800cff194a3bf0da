import type { Encoding } from '../../decodeText.ts';
import { readLabel } from '../html/declaredCharset.ts';

/** A text part's type with the parameters on the lines after it. */
const TEXT_TYPE = /^(Content-Type[ \t]*:[ \t]*text\/(?:html|plain))((?:[^\r\n]|\r?\n[ \t])*)/gim;
const CHARSET = /;\s*charset\s*=\s*(?:"[^"\r\n]*"|[^;\s]+)/i;
const LABEL = /charset\s*=\s*"?([^";\s]+)/i;

/** Windows-1252 as browsers know it gives every byte a character of its own: what was decoded so can be taken back. */
const BYTEWISE = 'windows-1252';
const CHARACTERS = new TextDecoder(BYTEWISE).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const BYTES = new Map([...CHARACTERS].map((character, byte) => [character, byte]));

const toLatin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export interface PartCharsets {
  /** Of the first text part that states one that we keep. */
  readonly declared: Encoding | undefined;
  /** A text part states none: its bytes must be looked at. */
  readonly isMissing: boolean;
}

export function findCharsets(bytes: Uint8Array): PartCharsets {
  const labels = [...toLatin1(bytes).matchAll(TEXT_TYPE)].map(({ 2: parameters }) => LABEL.exec(parameters ?? '')?.[1]);
  return {
    declared: labels.map(readLabel).find(Boolean),
    isMissing: labels.length === 0 || labels.includes(undefined),
  };
}

/** The same mail, its text parts declared so that their bytes come back from the decoded text by `takeBytes`. */
export function declareBytewise(bytes: Uint8Array): Uint8Array {
  const declared = toLatin1(bytes).replace(
    TEXT_TYPE,
    (_, type: string, parameters: string) => `${type}; charset=${BYTEWISE}${parameters.replace(CHARSET, '')}`,
  );
  return Buffer.from(declared, 'latin1');
}

/** The bytes of a text that was decoded bytewise. */
export function takeBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => BYTES.get(character) ?? 0x3f);
}
