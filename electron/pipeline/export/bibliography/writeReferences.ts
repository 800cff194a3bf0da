import type { CslDate, CslItem } from './cslItem.ts';

const pad = (part: number): string => String(part).padStart(2, '0');
const partsOf = (date: CslDate): readonly number[] => date['date-parts'][0];

/** One line of a tag; a line break inside a value would end it. */
const tag = (name: string, value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : [`${name}  - ${value.replace(/\s*[\r\n]+\s*/g, ' ')}`];

const RIS_TYPES = { 'article-newspaper': 'NEWS', webpage: 'ELEC', document: 'GEN' } as const;

/** `2024/05/06/`: year, month and day, each empty where it is not known. */
const risDate = (date: CslDate | undefined): string | undefined => {
  if (!date) return undefined;
  const [year, month, day] = partsOf(date);
  return `${year}/${month ? pad(month) : ''}/${day ? pad(day) : ''}/`;
};

function toRis(item: CslItem): string {
  return [
    ...tag('TY', RIS_TYPES[item.type]),
    ...tag('ID', item.id),
    ...(item.author ?? []).flatMap(({ literal }) => tag('AU', literal)),
    ...tag('TI', item.title),
    ...tag('T2', item['container-title']),
    ...tag('PY', item.issued && String(partsOf(item.issued)[0])),
    ...tag('DA', risDate(item.issued)),
    ...tag('Y2', risDate(item.accessed)),
    ...tag('SP', item.page),
    ...tag('UR', item.URL),
    ...tag('LA', item.language),
    ...tag('N1', item.note),
    'ER  - ',
  ].join('\r\n');
}

/** RIS, UTF-8; an empty line between entries. */
export const writeRis = (items: readonly CslItem[]): string => items.map((item) => `${toRis(item)}\r\n`).join('\r\n');

const BIB_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeBib = (text: string): string => text.replace(/[\\{}$&#%_~^]/g, (character) => BIB_SPECIAL[character] ?? '');

const isoDate = (date: CslDate | undefined): string | undefined =>
  date &&
  partsOf(date)
    .map((part, at) => (at === 0 ? String(part) : pad(part)))
    .join('-');

const field = (name: string, value: string | undefined): string[] =>
  value === undefined || value === '' ? [] : [`  ${name} = {${value}}`];

const BIB_TYPES = { 'article-newspaper': 'article', webpage: 'online', document: 'misc' } as const;

function toBib(item: CslItem): string {
  // Braces keep a name whole: a literal would otherwise be split at its last space.
  const author = item.author?.map(({ literal }) => `{${escapeBib(literal)}}`).join(' and ');
  const fields = [
    ...field('author', author),
    ...field('title', `{${escapeBib(item.title)}}`),
    ...field('journaltitle', item['container-title'] && escapeBib(item['container-title'])),
    ...field('date', isoDate(item.issued)),
    ...field('pages', item.page && escapeBib(item.page)),
    ...field('url', item.URL),
    ...field('urldate', isoDate(item.accessed)),
    ...field('langid', item.language),
    ...field('note', item.note && escapeBib(item.note)),
  ];
  return `@${BIB_TYPES[item.type]}{${item.id},\n${fields.join(',\n')}\n}`;
}

/** BibTeX in the fields of biblatex, UTF-8. */
export const writeBibTex = (items: readonly CslItem[]): string => items.map((item) => `${toBib(item)}\n`).join('\n');

/** CSL-JSON, one entry a line, so that a change of one is a change of one line. */
export const writeCslJson = (items: readonly CslItem[]): string =>
  `[${items.map((item) => `\n  ${JSON.stringify(item)}`).join(',')}\n]\n`;
