import datelines from '../../../resources/lexicons/datelines.json' with { type: 'json' };
import { findNamedOutlet, isOutletName } from './outletName.ts';
import { findDayOnly, findFullDate, type StatedDate } from './statedDate.ts';

const LONGEST = 160;
const LABELS = [...datelines.labels].sort((a, b) => b.length - a.length).join('|');
const LABEL = new RegExp(`(?:${LABELS})\\s*[:]?\\s*$`, 'i');
const LABELLED_START = new RegExp(`^(?:${LABELS})\\s*:`, 'i');

/** What a line under the title says: where from and when. Offsets are those of the folded line. */
export interface Dateline {
  readonly date: StatedDate | null;
  readonly outlet: { readonly start: number; readonly end: number; readonly isCopied: boolean } | null;
  /** Names before `Published`, as English pages print them. */
  readonly byline: string | null;
}

const trimMarks = (text: string): string => text.replace(/^[\s|·•/,:()-]+|[\s|·•/,:()-]+$/g, '');

function locateName(cue: string, name: string): Dateline['outlet'] {
  const start = cue.indexOf(name);
  return { start, end: start + name.length, isCopied: false };
}

/** `Zhong Guo Xin Wen Wang· 2025-12-17 02:11` and `Some Daily | 2025-12-17`: an outlet, a mark, a date. */
function readOutletBefore(cue: string, date: StatedDate): Dateline['outlet'] {
  const before = cue.slice(0, date.start);
  const name = trimMarks(before);
  const isParted = /[\s|·•]$/.test(before);
  return name && isParted && isOutletName(name) ? locateName(cue, name) : null;
}

function readOutletAfter(cue: string, date: StatedDate): Dateline['outlet'] {
  const name = trimMarks(cue.slice(date.end)).split(/[\s|·•]+/)[0] ?? '';
  return name && isOutletName(name) && !/^[\d:]/.test(name) ? locateName(cue, name) : null;
}

function readBylineBefore(cue: string, date: StatedDate): string | null {
  const label = LABEL.exec(cue.slice(0, date.start));
  const name = label ? trimMarks(cue.slice(0, label.index)).replace(/^By\s+/, '') : '';
  return /^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}$/.test(name) ? name : null;
}

/** Whether nothing but labels, marks and short words is left beside date and outlet. */
function isBareRest(cue: string, date: StatedDate): boolean {
  const before = trimMarks(cue.slice(0, date.start).replace(LABEL, ''));
  const after = trimMarks(cue.slice(date.end));
  return (
    before === '' &&
    after.length <= 60 &&
    !/[。!?;,]/.test(after) &&
    (after === '' || /^[\s|·•()/]/.test(cue.slice(date.end)))
  );
}

function readDated(cue: string, date: StatedDate): Dateline | null {
  const labelled = findNamedOutlet(cue);
  // `来源:某报2024-11-26`: the date follows without a space.
  const named =
    labelled && labelled.start < date.start ? { ...labelled, end: Math.min(labelled.end, date.start) } : labelled;
  const outlet = named ?? readOutletBefore(cue, date) ?? readOutletAfter(cue, date);
  const byline = readBylineBefore(cue, date);
  const rest = trimMarks(cue.slice(0, date.start)) + trimMarks(cue.slice(date.end));
  if (/[。!?;]/.test(rest)) return null;
  if (outlet && !named && outlet.start > date.end && !isBareRest(cue, date)) return null;
  if (!outlet && !byline && !isBareRest(cue, date) && !LABELLED_START.test(cue)) return null;
  return { date, outlet, byline };
}

/** Reads a folded line as a dateline, or gives null where it is something else. */
export function readDateline(cue: string): Dateline | null {
  if (cue.length > LONGEST) return null;
  const full = findFullDate(cue);
  if (full) return readDated(cue, full);
  const named = findNamedOutlet(cue);
  if (named && named.start <= 24 && !/[。!?;]/.test(cue.replace(/[。\s]+$/, '')))
    return { date: findDayOnly(cue), outlet: named, byline: null };
  const day = findDayOnly(cue);
  return day && /\d{1,2}:\d{2}/.test(cue) && cue.length <= 30 ? { date: day, outlet: null, byline: null } : null;
}
