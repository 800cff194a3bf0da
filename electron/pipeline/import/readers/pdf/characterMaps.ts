/**
 * Chinese fonts that a file names and does not carry (STSong-Light and its like) are written in codes of a standard. The
 * library looks such a code up in two tables, code → glyph of Adobe's collection → Unicode, 1.6 MB of them. For text the
 * glyph is of no interest: these maps go to Unicode by way of numbers that no glyph has, and a file that states real
 * glyph numbers reads as U+FFFD, never as other characters.
 */
type Label = 'gb18030' | 'big5';

/** Collections of Adobe hold less than this many glyphs; a number may take 16 bits. */
const GLYPHS = 0x8000;

interface CodeMap {
  readonly label: Label;
  /** Codes are Unicode, not those of the label's bytes. */
  readonly isUnicode: boolean;
}

const BYTES_GB: CodeMap = { label: 'gb18030', isUnicode: false };
const BYTES_BIG5: CodeMap = { label: 'big5', isUnicode: false };
const UNICODE_GB: CodeMap = { label: 'gb18030', isUnicode: true };
const UNICODE_BIG5: CodeMap = { label: 'big5', isUnicode: true };

/** Names of Adobe's character maps, the direction (`-H`, `-V`) left out. */
const MAPS: Readonly<Record<string, CodeMap>> = {
  'GB-EUC': BYTES_GB,
  'GBpc-EUC': BYTES_GB,
  'GBK-EUC': BYTES_GB,
  'GBKp-EUC': BYTES_GB,
  GBK2K: BYTES_GB,
  'UniGB-UCS2': UNICODE_GB,
  'UniGB-UTF16': UNICODE_GB,
  B5pc: BYTES_BIG5,
  'ETen-B5': BYTES_BIG5,
  'ETenms-B5': BYTES_BIG5,
  'HKscs-B5': BYTES_BIG5,
  'UniCNS-UCS2': UNICODE_BIG5,
  'UniCNS-UTF16': UNICODE_BIG5,
};

const hex = (value: number, digits = 4): string => `<${value.toString(16).padStart(digits, '0')}>`;

interface Character {
  readonly code: number;
  readonly unicode: number;
}

/** ASCII, then the pairs of bytes that are one character; a character's number is its place, from `GLYPHS` on. */
function listCharacters(label: Label): Character[] {
  const decoder = new TextDecoder(label);
  const found: Character[] = Array.from({ length: 0x5f }, (_, at) => ({ code: 0x20 + at, unicode: 0x20 + at }));
  const seen = new Set<number>();
  for (let code = 0x8140; code <= 0xfefe; code++) {
    const text = decoder.decode(new Uint8Array([code >> 8, code & 0xff]));
    const unicode = text.charCodeAt(0);
    if (text.length !== 1 || unicode === 0xfffd || (unicode >= 0xe000 && unicode < 0xf900) || seen.has(unicode))
      continue;
    seen.add(unicode);
    found.push({ code, unicode });
  }
  return found;
}

const wrap = (name: string, spaces: string, rows: string): string =>
  `begincmap\n/CMapName /${name} def\nbegincodespacerange\n${spaces}\nendcodespacerange\n${rows}\nendcmap`;

function writeCodes(name: string, { label, isUnicode }: CodeMap): string {
  const rows = listCharacters(label).map(({ code, unicode }, at) => {
    const from = isUnicode ? hex(unicode) : hex(code, code < 0x80 ? 2 : 4);
    return `${from} ${GLYPHS + at}`;
  });
  const spaces = isUnicode ? '<0000> <ffff>' : '<00> <80>\n<8100> <feff>';
  return wrap(name, spaces, `begincidchar\n${rows.join('\n')}\nendcidchar`);
}

function writeUnicode(name: string, label: Label): string {
  const glyphs = Array.from({ length: GLYPHS }, (_, glyph) => `${hex(glyph)} <fffd>`);
  const named = listCharacters(label).map(({ unicode }, at) => `${hex(GLYPHS + at)} ${hex(unicode)}`);
  return wrap(name, '<0000> <ffff>', `beginbfchar\n${[...glyphs, ...named].join('\n')}\nendbfchar`);
}

function writeMap(name: string): string {
  if (name === 'Adobe-GB1-UCS2') return writeUnicode(name, 'gb18030');
  if (name === 'Adobe-CNS1-UCS2') return writeUnicode(name, 'big5');
  const map = MAPS[name.replace(/-[HV]$/, '')];
  return map ? writeCodes(name, map) : '';
}

const written = new Map<string, Uint8Array>();

/** What the library asks for instead of files beside it. What is not here is no map of Chinese and stays unread. */
export class CharacterMaps {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const known = written.get(filename) ?? new TextEncoder().encode(writeMap(filename));
    if (known.length === 0) return Promise.reject(new Error(`no character map ${filename}`));
    written.set(filename, known);
    return Promise.resolve(known.slice());
  }
}
