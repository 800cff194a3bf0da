import type { Counted } from './countedReader.ts';

/** 按息3.5厘, as Hong Kong says it: a hundredth behind a word of rates. */
const RATE_AHEAD = /(?:率|息|按揭|[hp]按|回报|通胀|增长|介乎)[^,。;]{0,12}$/;

function readHundredth(text: string, start: number, at: number): Counted | null {
  if (text.charAt(at) !== '厘' || '米升'.includes(text.charAt(at + 1) || '。')) return null;
  if (!RATE_AHEAD.test(text.slice(Math.max(0, start - 20), start))) return null;
  return { unit: 'percent', end: at + 1, noun: null, kind: 'share', rule: 'unit', detail: '厘' };
}

/** 涨了近15个点: of percent, behind a word of rise or fall. */
const MOVED_AHEAD = /(?:[增升涨降跌高低]|提升|下滑|回落|多|少)(?:了|近|约|超|逾|将近|出){0,2}$/;
const POINTS = /个(?:百分)?点(?![位评赞心选状射对击半钟多左])/y;

function readPoints(text: string, start: number, at: number): Counted | null {
  POINTS.lastIndex = at;
  if (text.charAt(at) !== '个' || !POINTS.test(text)) return null;
  if (!MOVED_AHEAD.test(text.slice(Math.max(0, start - 6), start))) return null;
  return { unit: 'percentage_point', end: POINTS.lastIndex, noun: null, kind: 'share', rule: 'unit', detail: '个点' };
}

/** Percent and points as they are said: 3.5厘, 15个点. `start` is the number's, `at` right behind it. */
export const readSpokenPercent = (text: string, start: number, at: number): Counted | null =>
  readHundredth(text, start, at) ?? readPoints(text, start, at);
