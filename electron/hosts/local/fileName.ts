/** Most file systems take 255 bytes; room is left for an ending and a number. */
const MAX_BYTES = 200;
const WINDOWS_DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/gu;

function cutBytes(text: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > MAX_BYTES) break;
    kept += character;
  }
  return kept;
}

/** A name that is one plain file name on every system; never empty, never hidden. */
export function toFileName(name: string): string {
  const plain = cutBytes(name.toWellFormed().normalize('NFC').replace(UNSAFE, '-'))
    .replace(/^[.\s]+/u, '')
    .replace(/[.\s]+$/u, '');
  return WINDOWS_DEVICES.test(plain) ? `_${plain}` : plain || 'unnamed';
}

/** The last part of what a browser calls a file; a dropped folder's files come with their folders. */
export const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';
