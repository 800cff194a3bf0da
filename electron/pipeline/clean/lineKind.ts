import type { LeftOutReason } from '../../common/cleaning.ts';
import { readByline, readEditor } from './bylineForm.ts';
import { isCaption } from './captionForm.ts';
import { findDatabaseLines } from './databaseLine.ts';
import { type Dateline, NO_DATELINE, readDateline } from './datelineForm.ts';
import { type FurnitureEffect, findFurnitureRule } from './furnitureRule.ts';
import { readBanner } from './outletName.ts';
import { startsInside } from './sentenceEnd.ts';
import type { SourceLine } from './sourceLine.ts';

/** What a line is by its own form; whether a text line is a title or prose only its neighbours tell. */
export type LineKind =
  | { readonly is: 'text' }
  | { readonly is: 'heading'; readonly level: number; readonly marks: number }
  | { readonly is: 'caption' }
  | { readonly is: 'dateline'; readonly dateline: Dateline }
  | { readonly is: 'byline'; readonly names: string; readonly isBracketed: boolean }
  | { readonly is: 'editor'; readonly names: string }
  | { readonly is: 'banner'; readonly outlet: string }
  | { readonly is: 'url'; readonly url: string }
  | { readonly is: 'page'; readonly page: string }
  | { readonly is: 'mail'; readonly field: string; readonly value: string }
  | { readonly is: 'furniture'; readonly rule: LeftOutReason; readonly effect: FurnitureEffect };

export type ReadLine = SourceLine & { readonly kind: LineKind };

const HAS_WORD = /[\p{L}\p{N}]/u;
const HEADING = /^(#{1,6})\s+(?=\S)/;
const URL_LINE = /^(?:(?:原文)?(?:链接|网址|地址)|原文|URL|Link|Url)?\s*:?\s*(https?:\/\/\S{3,})$/;
const PAGE = /^(?:第?\s*([A-Z]?\d{1,3})\s*版(?:\s*[:·]\s*[\p{Script=Han}]{2,8})?|Page ([A-Z]\d{1,3}))$/u;
const MAIL = /^(From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|发件人|收件人|抄送|发送时间|日期|主题|时间)\s*:\s*(.*)$/;

function readMarks(line: SourceLine): LineKind | null {
  const heading = HEADING.exec(line.cue);
  if (heading) return { is: 'heading', level: (heading[1] as string).length, marks: heading[0].length };
  const url = URL_LINE.exec(line.cue);
  if (url) return { is: 'url', url: url[1] as string };
  const outlet = readBanner(line.cue);
  if (outlet) return { is: 'banner', outlet };
  const page = PAGE.exec(line.cue);
  if (page) return { is: 'page', page: (page[1] ?? page[2]) as string };
  return null;
}

function readCredits(line: SourceLine): LineKind | null {
  const editor = readEditor(line.cue);
  if (editor !== null) return { is: 'editor', names: editor };
  if (isCaption(line)) return { is: 'caption' };
  const dateline = readDateline(line.cue);
  if (dateline) return { is: 'dateline', dateline };
  const names = readByline(line.cue);
  return names === null ? null : { is: 'byline', names, isBracketed: /^[([【]/.test(line.cue) };
}

function readKind(line: SourceLine): LineKind {
  if (line.isLong) return { is: 'text' };
  if (!HAS_WORD.test(line.cue) && !startsInside(line.cue)) return { is: 'furniture', rule: 'rule', effect: 'line' };
  const rule = findFurnitureRule(line);
  if (rule) return { is: 'furniture', rule: rule.name, effect: rule.effect };
  return readMarks(line) ?? readCredits(line) ?? { is: 'text' };
}

function readMailHeader(line: SourceLine): LineKind | null {
  const match = line.isLong ? null : MAIL.exec(line.cue);
  return match ? { is: 'mail', field: match[1] as string, value: match[2] as string } : null;
}

const isSender = (kind: LineKind | null): boolean => kind?.is === 'mail' && /^(From|发件人)$/.test(kind.field);
const isSubject = (kind: LineKind | null): boolean => kind?.is === 'mail' && /^(Subject|主题)$/.test(kind.field);

/** A header block is a run of such lines that names a sender and a subject; `Date:` alone is a dateline. */
function findMailHeaders(lines: readonly SourceLine[]): Map<number, LineKind> {
  const headers = new Map<number, LineKind>();
  const kinds = lines.map(readMailHeader);
  for (let start = 0; start < lines.length; start++) {
    let end = start;
    while (kinds[end]) end++;
    const run = kinds.slice(start, end);
    if (run.some(isSender) && run.some(isSubject))
      for (const [at, kind] of run.entries()) headers.set(start + at, kind as LineKind);
    start = end;
  }
  return headers;
}

const BROKEN_DATE = [
  /^(?:19|20)\d{2}年?$/,
  /^\d{1,2}(?:[/-]\d{1,2}|月\d{1,2}日)$/,
  /^\d{1,2}:\d{2}(?::\d{2})?$/,
] as const;

/** `2024⏎03/05⏎10:22:31`: a date that a page's layout put on lines of their own. */
function findBrokenDates(lines: readonly SourceLine[]): Map<number, LineKind> {
  const found = new Map<number, LineKind>();
  const [isYear, isDay, isTime] = BROKEN_DATE;
  lines.forEach(({ cue }, at) => {
    const [day = '', time = ''] = [lines[at + 1]?.cue, lines[at + 2]?.cue];
    if (cue.length > 5 || !isYear.test(cue) || !isDay.test(day)) return;
    const whole = `${cue.slice(0, 4)}/${day.replace('月', '/').replace('日', '')}`;
    const dateline = readDateline(isTime.test(time) ? `${whole} ${time}` : whole);
    if (!dateline) return;
    found.set(at, { is: 'dateline', dateline });
    found.set(at + 1, { is: 'dateline', dateline: NO_DATELINE });
    if (isTime.test(time)) found.set(at + 2, { is: 'dateline', dateline: NO_DATELINE });
  });
  return found;
}

/** Gives each line its kind. */
export function readLines(lines: readonly SourceLine[]): ReadLine[] {
  const joint = new Map([...findDatabaseLines(lines), ...findBrokenDates(lines), ...findMailHeaders(lines)]);
  return lines.map((line, index) => ({ ...line, kind: joint.get(index) ?? readKind(line) }));
}
