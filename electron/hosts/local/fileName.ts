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

/** The last part of what a file is called, with or without its folders. */
export const lastPart = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';

/** A page saved as `index.html` is told from the next by its folder; deeper ones than this say nothing more. */
const MOST_FOLDERS = 8;

/** A file as a browser calls it, with the folders that it was dropped in. No path: it names, and leads nowhere. */
export function toFolderedName(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const kept = parts.slice(-MOST_FOLDERS - 1).map(toFileName);
  return kept.length > 0 ? kept.join('/') : toFileName('');
}
