import datelines from '../../../resources/lexicons/datelines.json' with { type: 'json' };
import { isOutletName } from './outletName.ts';
import { findDayOnly, findFullDate, type StatedDate } from './statedDate.ts';

/** What stands before the first sentence of a wire story. `length` is in UTF-16 units of the folded text. */
export interface WireOpening {
  readonly length: number;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly date: StatedDate | null;
}

const HAN = String.raw`\p{Script=Han}`;
const CREDIT = String.raw`(?:\s*\(((?:[^()]{0,12}(?:记者|通讯员|作者|文/|实习生)|见习|特约)[^()]{0,60})\))?`;
const AGENCY = datelines.agencies.join('|');
const OPENING = datelines.openings.join('|');

/** Agency and place run together: `新华社北京`, `本报南宁`. The agency is a known one or ends as outlets do. */
const BODY = `(?:${AGENCY}|${HAN}{1,6}?(?:社|网|报|财经|新闻|电台|快讯))`;
const DAY = String.raw`(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日`;

/** 〔记者甲/台北报道〕 · 【记者甲台北报道】: the reporter and the place in one bracket. */
const REPORTED = new RegExp(
  String.raw`^[〔【([](?:本报)?(?:特派员|特约)?记者\s?(${HAN}{2,4}?)\s*(?:/\s*${HAN}{2,6}|${HAN}{2,3})?(?:专电|报道|报导|专访)[〕】)\]]\s*`,
  'u',
);
/** 【本报消息】 · 【明报专讯】 · (联合早报讯) · (吉隆坡5日讯) · (北京综合讯) */
const BRACKETED = new RegExp(
  String.raw`^[【(〔[](?:(?:${OPENING})|(${HAN}{2,8}?)(?:\d{1,2}日)?(?:综合)?(?:专讯|讯|综合报道|报道))[】)〕\]]\s*(?:记者\s?(${HAN}{2,4})\s?(?:报道)?:?\s*)?`,
  'u',
);

const STORY = new RegExp(
  // 【大公报讯】 · 重庆日报讯(记者 …) · 本报讯 · 南宁讯 (记者 …)
  String.raw`^(?:【(${HAN}{2,10})讯】|(?:【[^】]{2,12}】\s*)?(?:(?:${OPENING})|(${HAN}{2,10})讯)(?=[\s(:,]))\s*${CREDIT}[\s:,]*(?:记者${HAN}{2,10}报道:\s*)?`,
  'u',
);
const DATED = [
  // 新华社北京11月7日电(记者 …)
  new RegExp(
    String.raw`^[(【]?(${BODY})\s*(?:[/、](?:${BODY}))?${HAN}{0,10}\s*${DAY}(?:电|讯|消息)[)】]?\s*${CREDIT}(?:\s*题:)?[\s:,]*`,
    'u',
  ),
  // (中央社记者…台北5日电): reporter and place run together, so neither is taken.
  new RegExp(String.raw`^[(【](${BODY})(?:记者)?${HAN}{0,14}${DAY}(?:综合)?(?:外?电|讯)[)】]\s*`, 'u'),
  // 央视网消息(新闻联播):
  new RegExp(String.raw`^(${BODY})(?:消息|快讯)\s*(?:\([^()]{1,20}\))?\s*[:,]\s*`, 'u'),
];
/** Openings that name no outlet: the paper speaks of itself. */
const OWN = /^本[报台网社刊]/;
const MONTH = Object.keys(datelines.months)
  .sort((a, b) => b.length - a.length)
  .join('|');
const ENGLISH = [
  new RegExp(
    String.raw`^[A-Z][A-Z .'/-]{2,40}(?:,\s[A-Z][A-Za-z. ]{2,20})?,\s(?:${MONTH})\.?\s\d{1,2}(?:,\s\d{4})?\s*(?:\(([^()]{2,40})\))?\s*(?:--|[—–-])+\s*`,
    'i',
  ),
  /^(?:[A-Z][A-Z .'/-]{2,40}(?:,\s[A-Z][A-Za-z. ]{2,20})?\s)?\(([A-Z][^()]{1,40})\)\s*(?:--|[—–-])+\s+/,
];
const REACH = 160;

/** A place of the news is a short word; `量子通讯(…` is not one. */
const LONGEST_PLACE = 3;

function readStory(head: string): WireOpening | null {
  const match = STORY.exec(head);
  if (!match) return null;
  const [whole, bracketed, plain, byline = null] = match;
  const name = bracketed?.replace(/[专]$/, '') ?? plain ?? null;
  if (datelines.words.some((word) => plain && `${plain}讯`.endsWith(word) && !isOutletName(plain))) return null;
  const isPlace = plain !== undefined && plain.length <= LONGEST_PLACE && /讯\s/.test(whole);
  const isOpening = byline || bracketed || !plain || isOutletName(plain) || isPlace;
  return isOpening
    ? { length: whole.length, outlet: name && isOutletName(name) ? name : null, byline, date: null }
    : null;
}

function readBracketed(head: string): WireOpening | null {
  const reported = REPORTED.exec(head);
  if (reported) return { length: reported[0].length, outlet: null, byline: `记者 ${reported[1]}`, date: null };
  const match = BRACKETED.exec(head);
  if (!match) return null;
  const [whole, name = '', writer] = match;
  return {
    length: whole.length,
    outlet: isOutletName(name) ? name : null,
    byline: writer ? `记者 ${writer}` : null,
    date: findDayOnly(whole),
  };
}

function readChinese(head: string): WireOpening | null {
  const story = readStory(head) ?? readBracketed(head);
  if (story) return story;
  for (const form of DATED) {
    const match = form.exec(head);
    if (!match) continue;
    const outlet = match[1] && !OWN.test(match[1]) ? match[1] : null;
    return {
      length: match[0].length,
      outlet,
      byline: match[2] ?? null,
      date: findFullDate(match[0]) ?? findDayOnly(match[0]),
    };
  }
  return null;
}

function readEnglish(head: string): WireOpening | null {
  for (const form of ENGLISH) {
    const match = form.exec(head);
    if (!match || !/^(?:[A-Z]{3}|\()/.test(head)) continue;
    return {
      length: match[0].length,
      outlet: match[1] ?? null,
      byline: null,
      date: findFullDate(match[0]) ?? findDayOnly(match[0]),
    };
  }
  return null;
}

/** The opening of a folded paragraph in the manner of wire stories, or null. */
export function readWireOpening(cue: string): WireOpening | null {
  const head = cue.slice(0, REACH);
  return readChinese(head) ?? readEnglish(head);
}
