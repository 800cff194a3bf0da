import databaseFields from '../../../resources/lexicons/databaseFields.json' with { type: 'json' };
import { NO_DATELINE, readDateline } from './datelineForm.ts';
import type { LineKind } from './lineKind.ts';
import type { SourceLine } from './sourceLine.ts';

const ROLES: Readonly<Record<string, string>> = databaseFields.fields;
const CODED = /^([A-Z]{2,3})(?:\s+(.*))?$/;
/** A record's head has no more lines than this before its date. */
const REACH = 12;

interface Coded {
  readonly role: string;
  readonly value: string;
  /** Units of the line before the value. */
  readonly marks: number;
}

function readCoded(cue: string): Coded | null {
  const [, code = '', value = ''] = CODED.exec(cue) ?? [];
  const role = ROLES[code];
  return role ? { role, value, marks: cue.length - value.length } : null;
}

const DROPPED: LineKind = { is: 'furniture', rule: 'label', effect: 'line' };

function kindOf({ role, value, marks }: Coded): LineKind {
  if (role === 'title' && value) return { is: 'heading', level: 1, marks };
  if (role === 'byline' && value) return { is: 'byline', names: value, isBracketed: false };
  if (role === 'date') return { is: 'dateline', dateline: readDateline(value) ?? NO_DATELINE };
  if (role === 'outlet' && value) return { is: 'dateline', dateline: { ...NO_DATELINE, outlet: value } };
  return role === 'page' && value ? { is: 'page', page: value } : DROPPED;
}

/** Lines of records exported from a newspaper database: `HD` the headline, `PD` the day, `SN` the paper. */
export function findDatabaseLines(lines: readonly SourceLine[]): Map<number, LineKind> {
  const found = new Map<number, LineKind>();
  const coded = lines.map(({ cue, isLong }) => (isLong ? null : readCoded(cue)));
  let isInside = false;
  coded.forEach((line, at) => {
    if (line?.role === 'title') isInside = coded.slice(at, at + REACH).some((next) => next?.role === 'date');
    if (!isInside) return;
    const isEnd = databaseFields.ends.some((end) => lines[at]?.cue.startsWith(end) && lines[at].cue.length < 60);
    if (line) found.set(at, kindOf(line));
    else if (isEnd) found.set(at, DROPPED);
  });
  return found;
}
