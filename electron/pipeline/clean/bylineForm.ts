import bylines from '../../../resources/lexicons/bylines.json' with { type: 'json' };
import { isOutletName } from './outletName.ts';

const byLength = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const ROLES = byLength(bylines.roles);
const ROLE = ROLES.map((role) => role.replace('|', '\\|')).join('|');
/** `编辑丨小舟`: a hanzi that looks like a stroke serves as one. */
const MARK = '[:/|丨]';
const LABEL = new RegExp(`^(?:${byLength(bylines.labels).join('|')})\\s*${MARK}\\s*(.+)$`);
const EDITOR_LABEL = byLength([...bylines.editors, ...bylines.reviews]).join('|');
const EDITOR = new RegExp(`^(?:${EDITOR_LABEL})(?:\\s*${MARK}\\s*|\\s+)(.+)$`);
const ANY_EDITOR = new RegExp(bylines.editors.join('|'));
const REVIEW = new RegExp(bylines.reviews.join('|'), 'g');
const EDITOR_WORD = new RegExp(
  `^(?:(?:${EDITOR_LABEL})?[\\p{Script=Han}·]{2,6}|${EDITOR_LABEL}|[A-Za-z][\\w.'’-]*)$`,
  'u',
);
const ENGLISH = new RegExp(
  `^(?:${bylines.english.join('|')})\\s+([A-Z][\\w.'’-]*(?:\\s+(?:and|&|[A-Z][\\w.'’-]*,?)){0,7})(?:\\s+in\\s+[A-Z][\\w .]{1,30}|;.{0,80})?(?:\\s*[,|]\\s*[A-Z][\\w .]{1,40})?$`,
);
const ROLE_WORD = new RegExp(`^(.*?)(${ROLE})(.*)$`);
const UP_TO_ROLE = new RegExp(`^.*?(?:${ROLE})`);
/** No line without one of these names a writer; asked first, since most lines do not. */
const ANY_SIGN = new RegExp(`${ROLE}|${MARK}|^(?:${bylines.english.join('|')}|原创)\\s`);
const NAME = /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}]{1,8}[·•][\p{Script=Han}]{1,8}$|^[\p{Script=Han}]某{1,2}$/u;
const LONGEST = 90;

const BESIDES = new Set(bylines.besides);
const PLACED = new RegExp(`^(?:${ROLE})\\s?([\\p{Script=Han}]{2,4})\\s*/\\s*[\\p{Script=Han}]{2,6}$`, 'u');
const ORIGINAL = /^原创\s+(\S{1,16})(?:\s+\S{1,24})?$/;

/** A name of two characters is set as wide as one of three: `李 明`. */
const closeNames = (cue: string): string =>
  cue.replace(/(?<=^|[\s、:])(\p{Script=Han})\s(\p{Script=Han})(?=$|[\s、])/gu, '$1$2');

const unwrap = (cue: string): string => cue.replace(/^[\s([【<□■●◆▲◎*]+|[\s)\]】>。]+$/g, '');

/** `新重庆-重庆日报`: of several bodies the last one is the paper. */
function isNewsroom(name: string): boolean {
  const bodies = name.split(/[-—·]/);
  return bodies.every((body) => body.length <= 12) && isOutletName(bodies.at(-1) ?? '');
}

/** A word such as `重庆日报首席记者` or `实习生李俊晓`: what stands before the role is an outlet, what follows a name. */
function readRoleWord(word: string): { hasRole: boolean; isFitting: boolean } {
  const match = ROLE_WORD.exec(word);
  if (!match) return { hasRole: false, isFitting: NAME.test(word) || BESIDES.has(word) || isOutletName(word) };
  const [, before = '', , after = ''] = match;
  const isBeforeFitting = before === '' || before === '本报' || isNewsroom(before);
  return { hasRole: true, isFitting: isBeforeFitting && (after === '' || NAME.test(after)) };
}

function isRoleLine(line: string, isBracketed: boolean): boolean {
  const inside = line.replace(/文\s*\/\s*图/, '文图');
  const words = inside.split(/[\s、,:/|&]+/).filter(Boolean);
  const read = words.map(readRoleWord);
  if (!read.some((word) => word.hasRole) || !read.every((word) => word.isFitting)) return false;
  // `记者调查` is a headline; a name stands apart from its role, or the whole stands in brackets.
  return words.length > 1 || isBracketed;
}

/** The names of a folded line that says who wrote the article, or null. */
export function readByline(cue: string): string | null {
  if (cue.length > LONGEST || !ANY_SIGN.test(cue)) return null;
  const inside = closeNames(unwrap(cue));
  const english = ENGLISH.exec(inside);
  if (english) return english[1] as string;
  if (/[。!?;]\s*\S/.test(cue)) return null;
  const labelled = LABEL.exec(inside) ?? ORIGINAL.exec(inside);
  if (labelled) return labelled[1] as string;
  return isRoleLine(inside, inside.length < cue.length) ? inside : null;
}

/** `记者王大明/台北报导`, the name before the place. */
export const readPlacedReporter = (cue: string): string | null => PLACED.exec(cue)?.[1] ?? null;

/** The names behind `责任编辑:`, or null for another line. */
export function readEditor(cue: string): string | null {
  if (cue.length > LONGEST) return null;
  const inside = unwrap(cue);
  const names = EDITOR.exec(inside)?.[1]?.trim();
  if (!names || (!ANY_EDITOR.test(inside) && (inside.match(REVIEW)?.length ?? 0) < 2)) return null;
  const words = names.split(/[\s、,:/|()【】]+/).filter(Boolean);
  return words.length > 0 && words.every((word) => EDITOR_WORD.test(word)) ? names : null;
}

/** Who took the pictures, behind the writers. */
const PICTURES = /(?<=\S)\s+(?:摄影|图|摄)(?:[:/|]|\s).*$/u;
const AFFILIATION = new RegExp(`\\s*(?:${bylines.affiliations.join('|')})\\s*[:]?\\s*(.*)$`);

/** `新重庆-重庆日报记者 …`: whose reporter it is. */
function readNewsroom(byline: string): string | null {
  const [, before = ''] = ROLE_WORD.exec(byline.split(/[\s、]/)[0] ?? '') ?? [];
  return before && isNewsroom(before) ? (before.split(/[-—·]/).at(-1) ?? null) : null;
}

/** The people in what `readByline` gave, roles and outlets aside, and the body they work for where it is named. */
export function listWriters(byline: string): { names: string[]; affiliation: string | null } {
  const affiliation = AFFILIATION.exec(byline)?.[1]?.trim() || readNewsroom(byline);
  const people = byline.replace(AFFILIATION, '').trim();
  if (!/[\p{Script=Han}]/u.test(people)) return { names: people ? [people] : [], affiliation };
  const words = people
    .replace(PICTURES, '')
    .split(/[\s、,:/|&丨]+/)
    .map((word) => word.replace(UP_TO_ROLE, ''));
  const names = words.filter((word) => NAME.test(word) && !BESIDES.has(word) && !isOutletName(word));
  return { names: names.length || !people ? names : [people], affiliation };
}
