import type { SetAside } from '../../common/article.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { Span } from '../../common/span.ts';
import { readWord } from './find/englishNumeral.ts';
import { readEquivalent } from './find/equivalentReader.ts';
import { isDigit, isLetter, type Numeral, type Page } from './find/numeral.ts';
import { type Reading, readBare, readNumeral, readQuantity } from './find/quantityReader.ts';
import { isInTitle, isSlogan } from './find/quotedName.ts';
import { readRange } from './find/rangeReader.ts';
import { readRatio } from './find/ratioReader.ts';
import { findNumeral } from './find/scanNumerals.ts';
import { type Aside, findAside, nameAside } from './find/setAsideRules.ts';
import { toMention, toQuantity } from './find/toMention.ts';
import type { Mention, MentionResult } from './mention.ts';

interface Finding {
  readonly page: Page;
  readonly mentions: Mention[];
  readonly setAside: SetAside[];
  readonly unexplained: Span[];
  /** Bare numbers of a list that waits for its unit: 5、14和24班. */
  pending: Numeral[];
  /** Everything before this offset is accounted for. */
  done: number;
}

function addAside(finding: Finding, aside: Aside): void {
  const start = Math.max(aside.start, finding.done);
  finding.setAside.push(nameAside(finding.page.body, { ...aside, start }));
  finding.done = Math.max(aside.end, start + 1);
}

const cutStart = (reading: Reading, done: number): Reading => ({ ...reading, start: Math.max(reading.start, done) });

/** Separators of a list whose last member names the unit for all. */
const LIST = /^\s?(?:、|,|和|及|与|or|and|, and)\s?$/;

function settlePending(finding: Finding, next: Reading | null): void {
  const { page, pending } = finding;
  finding.pending = [];
  const last = pending.at(-1);
  const isList = next && last && LIST.test(page.text.slice(last.end, next.start)) && next.kind !== 'bare';
  for (const numeral of pending) {
    const bare = readBare(page, numeral);
    if (isList) finding.mentions.push(toMention(page, shareUnit(bare, next)));
    else leaveBare(finding, numeral, bare);
  }
}

const shareUnit = (bare: Reading, next: Reading): Reading => ({
  ...bare,
  unit: next.unit,
  noun: next.noun,
  why: [...bare.why, { field: 'unit', rule: 'shared-unit', detail: next.noun ?? next.unit }],
});

/** Words right before a number that has no unit but is the size of something all the same. */
const AMOUNT_CUE =
  /(?:达到?|增至|升至|降至|减至|增加到|增长到|共计?|总计|合计|为|\bto|\breach(?:ed|ing)?|\btotal(?:l?ed|l?ing|s)?|\bat|\bstood at|\bnumbered)\s?$/;

function isAmount({ text }: Page, numeral: Numeral, bare: Reading): boolean {
  if (bare.qualifier !== 'exact' || numeral.scale > 0) return true;
  if (/[,.]/.test(text.slice(numeral.start, numeral.end))) return true;
  return AMOUNT_CUE.test(text.slice(Math.max(0, bare.start - 12), bare.start));
}

function leaveBare(finding: Finding, numeral: Numeral, bare: Reading): void {
  const span = { start: numeral.start, end: numeral.end };
  if (numeral.script === 'arabic' && isAmount(finding.page, numeral, bare))
    finding.mentions.push(toMention(finding.page, bare));
  else if (numeral.script === 'arabic') finding.unexplained.push(span);
  else finding.setAside.push(nameAside(finding.page.body, { ...span, class: 'set-phrase' }));
}

function addMention(finding: Finding, found: Reading): void {
  const reading = cutStart(found, finding.done);
  settlePending(finding, reading);
  const equivalent = readEquivalent(finding.page, reading);
  const end = equivalent?.end ?? reading.end;
  finding.mentions.push(
    toMention(finding.page, { ...reading, end }, equivalent && toQuantity(finding.page, equivalent.reading)),
  );
  finding.done = Math.max(end, reading.numeral.end);
}

/** 一个, 一家 say "a", unless a scale or a measure follows. */
const isIndefinite = (text: string, { start, end }: Numeral): boolean =>
  end - start === 1 && text.charAt(start) === '一';

/** 百万 alone is a manner of speaking; 超百亿元 and 百余家 count. */
const isVague = (numeral: Numeral, reading: Reading): boolean => numeral.isBareScale && reading.qualifier === 'exact';

function findQuantity(finding: Finding, numeral: Numeral): Reading | Aside | null {
  const { page } = finding;
  const range = readRange(page, numeral);
  if (range) return range;
  const measured = readQuantity(page, numeral, 'measured');
  if (measured) return isVague(numeral, measured) ? null : measured;
  if (isSlogan(page.text, numeral)) return { start: numeral.start, end: numeral.end, class: 'slogan' };
  const classified = isIndefinite(page.text, numeral) ? null : readQuantity(page, numeral, 'classified');
  if (classified) return isVague(numeral, classified) ? null : classified;
  return findAside(page, numeral.start, 'late') ?? readNamed(page, numeral);
}

function readNamed(page: Page, numeral: Numeral): Reading | null {
  if (isIndefinite(page.text, numeral)) return null;
  const named = readQuantity(page, numeral, 'named');
  return named && !isVague(numeral, named) ? named : null;
}

/** A run of digits too long for a quantity, an ordinal word, or a character that only looked like a number. */
function skipUnread(finding: Finding, at: number): void {
  const { body, text } = finding.page;
  const late = findAside(finding.page, at, 'late');
  if (late) {
    addAside(finding, late);
    return;
  }
  let end = at + 1;
  if (isDigit(text.charCodeAt(at))) while (isDigit(text.charCodeAt(end))) end += 1;
  else if (isLetter(text.charCodeAt(at))) end = readWord(text, at).end;
  const kind = isDigit(text.charCodeAt(at)) ? 'no-quantity' : 'set-phrase';
  const isNumeral = !'半翻'.includes(text.charAt(at));
  if (isNumeral) finding.setAside.push(nameAside(body, { start: at, end, class: kind }));
  finding.done = end;
}

function takeNumeral(finding: Finding, at: number): void {
  const { page } = finding;
  const early = findAside(page, at, 'early');
  const ratio = early ? [] : readRatio(page, at);
  const numeral = early || ratio.length ? null : readNumeral(page.text, at);
  if (!early && ratio.length) {
    for (const part of ratio) addMention(finding, part);
    return;
  }
  const found = early ?? (numeral ? (nameTitle(page, numeral) ?? findQuantity(finding, numeral)) : null);
  if (found && 'class' in found) {
    settlePending(finding, null);
    addAside(finding, found);
  } else if (found) addMention(finding, found);
  else if (numeral) waitForUnit(finding, numeral);
  else skipUnread(finding, at);
}

const nameTitle = (page: Page, { start, end }: Numeral): Aside | null =>
  isInTitle(page.text, start) ? { start, end, class: 'name' } : null;

function waitForUnit(finding: Finding, numeral: Numeral): void {
  const last = finding.pending.at(-1);
  if (last && !LIST.test(finding.page.text.slice(last.end, numeral.start))) settlePending(finding, null);
  finding.pending.push(numeral);
  finding.done = numeral.end;
}

/** All quantities of a body, and every other number with its class. Offsets are UTF-16 units of `body`. Takes linear time. */
export function findMentions(body: string): MentionResult {
  const page: Page = { body, text: foldForSearch(body) };
  const finding: Finding = { page, mentions: [], setAside: [], unexplained: [], pending: [], done: 0 };
  for (let at = findNumeral(page.text, 0); at >= 0; at = findNumeral(page.text, finding.done)) takeNumeral(finding, at);
  settlePending(finding, null);
  finding.mentions.sort((a, b) => a.span.start - b.span.start);
  return { mentions: finding.mentions, setAside: finding.setAside, unexplained: finding.unexplained };
}
