import { formatDate, parseDate } from '../../../../common/calendar.ts';
import { listMatches } from '../../listMatches.ts';
import { isOneOf } from '../../unitAt.ts';
import type { SubjectEntry } from '../lexicon.ts';
import { readSmallNumber } from './chineseNumber.ts';

const ZH_START =
  /自?((?:19|20)\d{2})年(?:(\d{1,2})月)?[^,。;]{0,6}?(?:启动|实施|成立|开行|开通|运行|设立|建立)(?:以来|至今|之初)/;
const EN_START =
  /(?:launched|established|initiated|inaugurated|started|began|founded|since its launch|since its establishment) in (?:([a-z]{3})[a-z]*\.? )?((?:19|20)\d{2})/;
/** What that has, and the last letters of the words before it: found quicker than the whole. */
const IN = ' in ';
const BEFORE_IN = 'dnht';
const AGE =
  /(\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:余|多)?年?(?:周年|年多?来|年间|年多|年来)|(\d{1,2})(?:th|st|nd|rd) anniversary|(?:实施|启动|运行|营运|运营|开通|开行|成立|走过)\s?(\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:周?年)/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function mayTellStart(folded: string): boolean {
  for (let at = folded.indexOf(IN); at >= 0; at = folded.indexOf(IN, at + 1))
    if (isOneOf(BEFORE_IN, folded, at - 1) && MAY_DATE.test(folded.slice(at, at + DATE_REACH))) return true;
  return false;
}
/** A year, or a month or another word with it, right behind. */
const MAY_DATE = /^ in (?:[a-z]+\.? )?[12]/;
const DATE_REACH = 40;

function findStated(folded: string): string | null {
  const zh = ZH_START.exec(folded);
  if (zh) return formatDate({ year: Number(zh[1]), month: zh[2] ? Number(zh[2]) : null, day: null });
  const en = mayTellStart(folded) ? EN_START.exec(folded) : null;
  const month = MONTHS.indexOf(en?.[1] ?? '') + 1;
  return en ? formatDate({ year: Number(en[2]), month: month > 0 ? month : null, day: null }) : null;
}

function speaksOfAge(folded: string, launch: string, articleDate: string): boolean {
  const years = parseDate(articleDate).year - parseDate(launch).year;
  for (const match of listMatches(folded, AGE)) {
    const said = match[2] ? Number(match[2]) : readSmallNumber(match[1] ?? match[3] ?? '');
    if (Math.abs(years - said) <= 1) return true;
  }
  return false;
}

/**
 * When the programme of an article began: as the text says, else the start that the lexicon knows of the main subject,
 * and that only where the text speaks of an age which fits it.
 */
export function findLaunch(folded: string, main: SubjectEntry | null, articleDate: string | null): string | null {
  const stated = findStated(folded);
  if (stated) return stated;
  if (!main?.start || !articleDate) return null;
  return speaksOfAge(folded, main.start, articleDate) ? main.start : null;
}
