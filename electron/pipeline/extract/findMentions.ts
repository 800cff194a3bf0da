import type { SetAside } from '../../common/article.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { Span } from '../../common/span.ts';
import { isAmount } from './find/bareAmount.ts';
import { borrowCurrency } from './find/borrowCurrency.ts';
import { borrowCount, borrowNoun, countSubject } from './find/borrowNoun.ts';
import { borrowRate, borrowRateBehind } from './find/borrowRate.ts';
import { borrowCompared, borrowEnd, borrowOfPronoun, borrowRisen } from './find/borrowUnit.ts';
import { isEarned } from './find/coinReader.ts';
import { readAhead } from './find/countedAhead.ts';
import { placeCurrency } from './find/currencyContext.ts';
import { fromInteger, isLess } from './find/decimal.ts';
import { readWord } from './find/englishWords.ts';
import { readEquivalent } from './find/equivalentReader.ts';
import { plainFormalNumerals } from './find/formalNumerals.ts';
import { isFirstEnd, isListGap } from './find/listGap.ts';
import { shareCurrency } from './find/moneyContext.ts';
import { placeNamesakes } from './find/namesakeCurrency.ts';
import { readNumeral } from './find/numberReader.ts';
import { isDigit, isLetter, type Numeral, type Page } from './find/numeral.ts';
import { type OwnWords, putInForce } from './find/ownWords.ts';
import { type Reading, readBare, readQuantity } from './find/quantityReader.ts';
import { findSlogan, hasTitles, isInTitle } from './find/quotedName.ts';
import { readBareRange, readRange } from './find/rangeReader.ts';
import { readRatio } from './find/ratioReader.ts';
import { findNumeral } from './find/scanNumerals.ts';
import { type Aside, findAside, nameAside } from './find/setAsideRules.ts';
import { shareUnit } from './find/shareUnit.ts';
import { asMillions } from './find/shortMillions.ts';
import { toMention } from './find/toMention.ts';
import type { Mention, MentionResult } from './mention.ts';

interface Finding {
  readonly page: Page;
  readonly mentions: Mention[];
  readonly setAside: SetAside[];
  readonly unexplained: Span[];
  /** Bare numbers of a list that waits for its unit: 5、14和24班. */
  pending: Numeral[];
  last: Reading | null;
  /** The last count with a noun of its own. */
  lastCount: Reading | null;
  lastRate: Reading | null;
  /** The last figure before a share. */
  lastAmount: Reading | null;
  /** The last amount of money. */
  lastMoney: Reading | null;
  /** Everything before this offset is accounted for. */
  done: number;
}

function addAside(finding: Finding, aside: Aside): void {
  const start = Math.max(aside.start, finding.done);
  finding.setAside.push(nameAside(finding.page.body, { ...aside, start }));
  finding.done = Math.max(aside.end, start + 1);
}

const HUNDRED = fromInteger(100);
/** 3,800 or about a fifth, hit 73,900, some 62 percent: the number itself is no share. */
const isPartOf = (numeral: Numeral, { kind, numeral: { value } }: Reading): boolean =>
  kind === 'share' && isLess(HUNDRED, numeral.value) && !isLess(HUNDRED, value);

/** Settles the bare numbers that wait, now that `next` does or does not name their unit. */
function settlePending(finding: Finding, next: Reading | null): void {
  const { page, pending } = finding;
  if (pending.length === 0) return;
  finding.pending = [];
  const last = pending.at(-1);
  const isShared = next && next.kind !== 'bare' && last && isListGap(page.text, last, next.start);
  const sharer = isShared ? next : null;
  const range = sharer || pending.length !== 2 ? null : readBareRange(page, pending[0] as Numeral, last as Numeral);
  if (range) {
    finding.mentions.push(toMention(page, clip(finding, range)));
    return;
  }
  for (const numeral of pending) {
    if (sharer && !isPartOf(numeral, sharer))
      finding.mentions.push(toMention(page, clip(finding, shareUnit(page, numeral, sharer))));
    else leaveBare(finding, numeral);
  }
}

/** 两个亿 without a noun is money. */
function asMoney(bare: Reading): Reading {
  const why = [...bare.why, { field: 'unit', rule: 'unit', detail: '元' }];
  return { ...bare, unit: 'CNY', kind: 'currency', why };
}

/** A qualifier that the figure before holds already (亿个多|多达206) is not taken twice. */
function clip({ mentions, setAside }: Finding, reading: Reading): Reading {
  const ends = [mentions.at(-1)?.span.end ?? 0, setAside.at(-1)?.span.end ?? 0];
  const taken = Math.max(...ends.filter((end) => end <= reading.numeral.start));
  return taken > reading.start ? { ...reading, start: taken } : reading;
}

/** Ship calls averaged 22 a day, compared with 19: both count the calls. */
function takeSubject(finding: Finding, bare: Reading): Reading | null {
  const counted = countSubject(finding.page, bare);
  if (counted?.noun) finding.lastCount = counted;
  return counted;
}

function leaveBare(finding: Finding, numeral: Numeral): void {
  const { page } = finding;
  const bare = readBare(page, numeral);
  const span = { start: numeral.start, end: numeral.end };
  const counted =
    readAhead(page, bare) ??
    borrowEnd(page, bare, finding.last) ??
    borrowCompared(page, bare, finding.last) ??
    borrowOfPronoun(page, bare, finding.last) ??
    borrowRisen(page, bare, finding.lastAmount) ??
    borrowCurrency(page, bare, finding.lastMoney) ??
    borrowRateBehind(page, bare, finding.lastRate) ??
    borrowCount(page, bare, finding.lastCount) ??
    takeSubject(finding, bare);
  if (numeral.rule === 'counted-scale' || isEarned(page.text, numeral))
    finding.mentions.push(toMention(page, clip(finding, asMoney(bare))));
  else if (counted) finding.mentions.push(toMention(page, clip(finding, counted)));
  else if (isAmount(page, bare) && (!numeral.isBareScale || bare.qualifier !== 'exact'))
    finding.mentions.push(toMention(page, clip(finding, bare)));
  else if (numeral.script === 'arabic') finding.unexplained.push(span);
  else finding.setAside.push(nameAside(page.body, { ...span, class: 'set-phrase' }));
}

const moveStart = (reading: Reading, start: number): Reading =>
  reading.start === start ? reading : { ...reading, start };

function addMention(finding: Finding, found: Reading): void {
  const { page } = finding;
  const own = moveStart(asMillions(page, found, finding.last), Math.max(found.start, finding.done));
  const reading = borrowRate(page, borrowNoun(page, own, finding.lastCount), finding.lastRate);
  settlePending(finding, reading);
  const equivalent = readEquivalent(page, reading);
  const end = equivalent?.end ?? reading.end;
  finding.mentions.push(toMention(page, reading, equivalent));
  finding.last = reading;
  if (reading.kind !== 'share') finding.lastAmount = reading;
  if (reading.kind === 'count' && !reading.classifier) finding.lastCount = reading;
  if (reading.kind === 'person' && reading.numeral.script !== 'chinese')
    finding.lastCount = { ...reading, noun: reading.noun ?? 'people' };
  if (reading.kind === 'rate') finding.lastRate = reading;
  if (reading.kind === 'currency') finding.lastMoney = reading;
  finding.done = Math.max(end, reading.numeral.end);
}

/** 一个, 一家 say "a", unless a scale or a measure follows. */
const isIndefinite = (text: string, { start, end }: Numeral): boolean =>
  end - start === 1 && text.charAt(start) === '一';

/** 百万 alone is a manner of speaking; 超百亿元 and 百余家 count. */
const isVague = (numeral: Numeral, reading: Reading): boolean => numeral.isBareScale && reading.qualifier === 'exact';

function findCount(page: Page, numeral: Numeral, strength: 'classified' | 'named'): Reading | null {
  return isIndefinite(page.text, numeral) ? null : readQuantity(page, numeral, strength);
}

/** Tries the readings of a number from the firmest to the weakest. */
function findQuantity(page: Page, numeral: Numeral): Reading | Aside | null {
  if (page.hasTitles && isInTitle(page.text, numeral.start))
    return { start: numeral.start, end: numeral.end, class: 'name' };
  const measured = readRange(page, numeral) ?? readQuantity(page, numeral, 'measured');
  if (measured) return isVague(numeral, measured) ? null : measured;
  const slogan = findSlogan(page.text, numeral);
  if (slogan) return { ...slogan, class: 'slogan' };
  const classified = findCount(page, numeral, 'classified');
  if (classified) return isVague(numeral, classified) ? null : classified;
  // One and a half million is no pronoun, 1.7bn no name.
  const isScaled = numeral.scale > 0 && (numeral.script === 'english' || numeral.rule === 'digits-scale');
  const late = isScaled ? null : findAside(page, numeral.start, 'late');
  const named = late ?? findCount(page, numeral, 'named');
  return named && 'kind' in named && isVague(numeral, named) ? null : named;
}

/** Takes a run of digits too long for a quantity, an ordinal word, or a character that only looked like a number. */
function skipUnread(finding: Finding, at: number): void {
  const { text } = finding.page;
  const late = findAside(finding.page, at, 'late');
  const isArabic = isDigit(text.charCodeAt(at));
  let end = at + 1;
  if (isArabic) while (isDigit(text.charCodeAt(end))) end += 1;
  else if (isLetter(text.charCodeAt(at))) end = readWord(text, at).end;
  if (late) addAside(finding, late);
  else if ('半翻'.includes(text.charAt(at))) finding.done = end;
  else addAside(finding, { start: at, end, class: isArabic ? 'no-quantity' : 'set-phrase' });
}

function waitForUnit(finding: Finding, numeral: Numeral): void {
  const last = finding.pending.at(-1);
  if (last && !isListGap(finding.page.text, last, numeral.start)) settlePending(finding, null);
  finding.pending.push(numeral);
  finding.done = readBare(finding.page, numeral).end;
}

function takeFound(finding: Finding, found: Reading | Aside): void {
  if ('kind' in found) {
    addMention(finding, found);
    return;
  }
  // The year in `from 50.3 in 2023 to 51.4 trillion` leaves the first end waiting for its unit.
  const last = finding.pending.at(-1);
  if (!(last && found.class === 'date' && isFirstEnd(finding.page.text, last))) settlePending(finding, null);
  addAside(finding, found);
}

/** Accounts for the numeral at `at`, whatever it is, and moves on behind it. */
function takeNumeral(finding: Finding, at: number): void {
  const { page } = finding;
  const early = findAside(page, at, 'early');
  const ratio = early ? null : readRatio(page, at);
  if (ratio && ratio.length > 0) {
    for (const part of ratio) addMention(finding, part);
    return;
  }
  const numeral = early ? null : readNumeral(page.text, at);
  const found = early ?? (numeral && findQuantity(page, numeral));
  if (found) takeFound(finding, found);
  else if (numeral) waitForUnit(finding, numeral);
  else skipUnread(finding, at);
}

/** Most come in order already. */
function sortByStart(found: { readonly span: Span }[]): void {
  const isInOrder = found.every(({ span }, at) => at === 0 || span.start >= (found[at - 1]?.span.start ?? 0));
  if (!isInOrder) found.sort((a, b) => a.span.start - b.span.start);
}

/**
 * All quantities of a body, and every other number with its class. Offsets are UTF-16 units of `body`. Takes linear time.
 * `folded` is the body as `foldForSearch` makes it, where the caller has it.
 */
export function findMentions(
  body: string,
  own: OwnWords | null = null,
  folded: string = foldForSearch(body),
): MentionResult {
  putInForce(own);
  const text = plainFormalNumerals(folded);
  const page: Page = { body, text, hasTitles: hasTitles(text) };
  const finding: Finding = {
    page,
    mentions: [],
    setAside: [],
    unexplained: [],
    pending: [],
    last: null,
    lastCount: null,
    lastRate: null,
    lastAmount: null,
    lastMoney: null,
    done: 0,
  };
  for (let at = findNumeral(page.text, 0); at >= 0; at = findNumeral(page.text, finding.done)) takeNumeral(finding, at);
  settlePending(finding, null);
  sortByStart(finding.mentions);
  sortByStart(finding.setAside);
  return {
    mentions: shareCurrency(page, placeNamesakes(page, placeCurrency(page, finding.mentions))),
    setAside: finding.setAside,
    unexplained: finding.unexplained,
  };
}
