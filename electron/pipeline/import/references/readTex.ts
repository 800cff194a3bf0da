/** TeX's accents, as the marks that Unicode sets after a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
};
const SYMBOLS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
};

const ACCENTED = /\\(?:(['`^"~=.])\s*\{?\\?([A-Za-z])\}?|([uvHckr])(?:\s+|\s*\{)\\?([A-Za-z])\}?)/g;
const COMMAND = /\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))/g;

/** A BibTeX value as plain text: accents and symbols set, braces and commands taken out. */
export function readTex(value: string): string {
  return value
    .replace(ACCENTED, (_, mark, letter, named, other) =>
      `${letter ?? other}${ACCENTS[mark ?? named]}`.normalize('NFC'),
    )
    .replace(COMMAND, (_, name: string) => SYMBOLS[name] ?? '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/(?<=\S)~(?=\S)/g, ' ')
    .trim();
}
