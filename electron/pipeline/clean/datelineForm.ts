import datelines from '../../../resources/lexicons/datelines.json' with { type: 'json' };
import { readByline, readEditor, readPlacedReporter } from './bylineForm.ts';
import { findNamedOutlet, isOutletName } from './outletName.ts';
import { findDayOnly, findFullDate, type StatedDate } from './statedDate.ts';

/** What a line under the title says, names in folded form: where from, when, by whom, on which page. */
export interface Dateline {
  readonly date: StatedDate | null;
  readonly outlet: string | null;
  /** Whether the outlet is named as the one copied from. */
  readonly isCopied: boolean;
  readonly byline: string | null;
  readonly editor: string | null;
  readonly page: string | null;
}

type Found = Partial<Dateline>;

export const NO_DATELINE: Dateline = {
  date: null,
  outlet: null,
  isCopied: false,
  byline: null,
  editor: null,
  page: null,
};
const LONGEST = 200;
const LABELS = [...datelines.labels].sort((a, b) => b.length - a.length).join('|');
const LABEL = new RegExp(`(?:${LABELS})\\s*:?\\s*$`, 'i');
const ONLY_LABEL = new RegExp(`^(?:${LABELS})\\s*:?$`, 'i');
/** A label in the middle of a line begins a new field. */
const INNER_LABEL = new RegExp(`\\s+(?=(?:${[...datelines.labels, ...datelines.fields].join('|')})\\s*:)`, 'gi');
const PAGE = /^(?:第?\s*([A-Z]?\d{1,3})\s*版(?:\s*[:·]?\s*\p{Script=Han}{0,8})?|([A-Z]\d{1,3}))$/u;
/** A clock, a weekday, a place name, a counter: says nothing that we keep. */
const NEUTRAL =
  /^(?:[AaPp]\.?[Mm]\.?|[/:-]|\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s*(?:GMT|UTC|BJT|EST|EDT|CST)\S{0,6})?|(?:星期|周)[一二三四五六日天]|\p{Script=Han}{1,4}|[阅浏][读览]\S{0,12}|字号\S{0,12}|[A-Z][a-z]+day|)$/u;
/** A clock that stands before the date. */
const CLOCK =
  /\b\d{1,2}:\d{2}(?::\d{2})?\s*(?:[AaPp]\.?[Mm]\.?)?\s*,?\s*(?=[A-Z][a-z]{2,8}\.?\s\d|\d{1,2}\s[A-Z][a-z]{2}|\d{4})/;
/** `(3/5 16:10 更新)`: when it was changed, without a year. */
const CHANGE = /\s*\(\d{1,2}\/\d{1,2}\s\d{1,2}:\d{2}\s*更新\)/;
const AGES = datelines.ages.map((form) => new RegExp(form));
const LATIN_NAME = /^(?:By\s+)?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})$/;

const trimMarks = (text: string): string => text.replace(/^[\s|·•/,:()[\]-]+|[\s|·•/,:()[\]-]+$/g, '');

/** A space inside an English name parts no fields. */
const CHINESE_SPACE = /(?<![A-Za-z.'’&]) | (?![A-Z])/;

/** Marks part fields everywhere, single spaces only in Chinese, as English names hold spaces. */
function splitFields(cue: string): string[] {
  const marked = cue
    .replace(/:\s+/g, ':')
    .replace(INNER_LABEL, '|')
    .split(/\s*[|·•]\s*|\s{2,}/);
  return marked
    .flatMap((field) => (/\p{Script=Han}/u.test(field) ? field.split(CHINESE_SPACE) : [field]))
    .map((field) => field.trim());
}

/** Removes date after date, each with the label before it; what remains is another field's. */
function readDatedField(field: string): { date: StatedDate; rest: string } | null {
  let rest = field.replace(CLOCK, '');
  const first = findFullDate(rest);
  if (!first) return null;
  for (let date: StatedDate | null = first; date; date = findFullDate(rest)) {
    rest = `${rest.slice(0, date.start).replace(LABEL, '')} ${rest.slice(date.end)}`;
  }
  return { date: first, rest: trimMarks(rest) };
}

function readName(field: string): Found | null {
  const named = findNamedOutlet(field);
  if (named) return { outlet: field.slice(named.start, named.end), isCopied: named.isCopied };
  const editor = readEditor(field);
  if (editor !== null) return { editor };
  const page = PAGE.exec(field);
  if (page) return { page: (page[1] ?? page[2]) as string };
  const byline = readPlacedReporter(field) ?? readByline(field);
  if (byline) return { byline };
  return isOutletName(field) ? { outlet: field, isCopied: false } : null;
}

function readField(field: string): Found | null {
  if (AGES.some((form) => form.test(field))) return {};
  if (ONLY_LABEL.test(field) || NEUTRAL.test(field)) return isOutletName(field) ? { outlet: field } : {};
  const dated = readDatedField(field);
  if (!dated) return readName(trimMarks(field));
  const { date, rest } = dated;
  if (NEUTRAL.test(rest) || ONLY_LABEL.test(rest)) return { date, ...(isOutletName(rest) ? { outlet: rest } : {}) };
  const writer = LATIN_NAME.exec(rest)?.[1];
  const name = readName(rest) ?? (writer && LABEL.test(field.slice(0, date.start)) ? { byline: writer } : null);
  return name && { date, ...name };
}

function readFields(cue: string): Dateline | null {
  let found = NO_DATELINE;
  for (const field of splitFields(cue)) {
    const read = readField(field);
    if (!read) return null;
    // The first to say a thing says it: an update comes after the publication.
    found = { ...found, ...read, ...Object.fromEntries(Object.entries(found).filter(([, value]) => value)) };
  }
  return found;
}

/** 《 人民日报 》( 2022年04月03日 02 版), as a paper's own site signs a page. */
const PAPER_SIGN = /^《\s*([^》]{2,20}?)\s*》\s*\(([^()]{6,40})\)$/;

function readPaperSign(cue: string): Dateline | null {
  const [, outlet = '', inside = ''] = PAPER_SIGN.exec(cue) ?? [];
  const date = findFullDate(inside);
  const page = /第?\s*([A-Z]?\d{1,3})\s*版/.exec(date ? inside.slice(date.end) : '')?.[1] ?? null;
  return date && isOutletName(outlet) ? { ...NO_DATELINE, outlet, date, page } : null;
}

/** `原创 江上舟 江州观察`: the writer and the account of a public-account page, the date behind or on the next line. */
const ACCOUNT = /^原创\s+(\S{1,16})\s+([\p{Script=Han}A-Za-z\d]{2,24})(?:\s+((?:19|20)\d{2}.{6,40}))?$/u;

function readAccount(cue: string): Dateline | null {
  const [, byline = '', outlet = '', rest] = ACCOUNT.exec(cue) ?? [];
  return outlet ? { ...NO_DATELINE, byline, outlet, date: rest ? findFullDate(rest) : null } : null;
}

/** Reads a folded line as a dateline, or gives null where it is something else. */
export function readDateline(cue: string): Dateline | null {
  if (cue.length > LONGEST || /[。!?;]\s*\S/.test(cue)) return null;
  const signed = readPaperSign(cue) ?? readAccount(cue);
  if (signed) return signed;
  // Most lines have neither a year nor a label, and are not worth parting into fields.
  const mayTell = /(?:19|20)\d{2}|民国/.test(cue) || findNamedOutlet(cue) !== null;
  const line = trimMarks(cue.replace(/^[(【[](.*)[)】\]]$/, '$1').replace(CHANGE, ''));
  const found = mayTell ? readFields(line) : null;
  if (found?.date || (found?.outlet && findNamedOutlet(line))) return found;
  const day = findDayOnly(cue);
  return day && /\d{1,2}:\d{2}/.test(cue) && cue.length <= 30 ? { ...NO_DATELINE, date: day } : null;
}
