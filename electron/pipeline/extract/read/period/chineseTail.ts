import { readSmallNumber } from './chineseNumber.ts';
import type { TimeWord } from './timeWord.ts';

export const N = '(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})';
const DASH = '\\s?(?:[-—–―~至到]|——)\\s?';
export const TAIL = [
  `[前首头]\\s?${N}\\s?个?月`,
  `${N}\\s?月?${DASH}${N}\\s?月(?:份)?(?:底|末)?`,
  `${N}\\s?月(?:份)?(?:\\s?${N}\\s?[日号](?![均报元]))?\\s?(?:底|末|初|上旬|中旬|下旬)?`,
  `[前首][三两二23]季度?(?!节)|一至三季度|第?\\s?[一二三四1-4]\\s?季度|第\\s?[一二三四1-4]\\s?季(?!节)|[首次]季(?!节)`,
  '上半年|下半年|首半年|全年|首月|第一个月',
  '年?[底末初](?![级步中])',
  '\\d{1,2}[日号](?![均报元本])',
].join('|');

const QUARTERS = '一二三四';

function readQuarter(tail: string): Partial<TimeWord> | null {
  if (!tail.includes('季')) return null;
  if (/^[首次]季/.test(tail)) return { months: NAMED_QUARTERS[tail[0] as string] as [number, number] };
  if (/^[前首]|^一至三/.test(tail)) return { months: [1, /[两二2]/.test(tail) ? 6 : 9] };
  const digit = tail.replace('第', '')[0] ?? '';
  const quarter = QUARTERS.includes(digit) ? QUARTERS.indexOf(digit) + 1 : Number(digit);
  return { months: [quarter * 3 - 2, quarter * 3] };
}

const NAMED_QUARTERS: Record<string, readonly [number, number]> = { 首: [1, 3], 次: [4, 6] };

const NAMED: Record<string, Partial<TimeWord>> = {
  上半年: { months: [1, 6] },
  首半年: { months: [1, 6] },
  下半年: { months: [7, 12] },
  全年: { months: [1, 12] },
  首月: { months: [1, 1] },
  第一个月: { months: [1, 1] },
};

const FIRST_MONTHS = new RegExp(`^[前首头]\\s?(${N})\\s?个?月`);
const MONTH_RANGE = new RegExp(`^(${N})\\s?月?${DASH}(${N})\\s?月`);
const MONTH_DAY = new RegExp(`^(${N})\\s?月(?:份)?(?:\\s?(${N})\\s?[日号])?\\s?(底|末|初|上旬|中旬|下旬)?`);

const edgeOf = (mark: string | undefined): TimeWord['edge'] =>
  mark === '底' || mark === '末' ? 'end' : mark === '初' ? 'start' : null;

function readMonths(tail: string): Partial<TimeWord> | null {
  const first = FIRST_MONTHS.exec(tail);
  if (first) return { months: [1, readSmallNumber(first[1] as string)] };
  const range = MONTH_RANGE.exec(tail);
  if (range) return { months: [readSmallNumber(range[1] as string), readSmallNumber(range[2] as string)] };
  const single = MONTH_DAY.exec(tail);
  if (!single) return null;
  const month = readSmallNumber(single[1] as string);
  return { months: [month, month], day: single[2] ? readSmallNumber(single[2]) : null, edge: edgeOf(single[3]) };
}

export function readTail(tail: string): Partial<TimeWord> {
  const compact = tail.replaceAll(' ', '');
  const named = NAMED[compact];
  if (named) return named;
  const found = readQuarter(compact) ?? readMonths(tail);
  if (found) return found;
  if (/[日号]$/.test(compact)) return { day: Number(compact.slice(0, -1)) };
  return { edge: edgeOf(compact.at(-1)) };
}
