import type { Counted } from './countedReader.ts';
import { add, isLess, multiply } from './decimal.ts';
import { readNumeral } from './numberReader.ts';
import type { Numeral } from './numeral.ts';
import { readUnitAfter } from './unitReader.ts';

interface Step {
  readonly smaller: string;
  readonly parts: bigint;
}

const NEXT: Readonly<Record<string, Step>> = {
  year: { smaller: 'month', parts: 12n },
  day: { smaller: 'hour', parts: 24n },
  hour: { smaller: 'minute', parts: 60n },
  minute: { smaller: 'second', parts: 60n },
};

const JOINT = /,? and |\s?(?:零|又)?\s?/y;
/** 48分 behind hours are minutes; alone 分 is many things. */
const SHORT_MINUTES = /分(?![之部别析组配支期])/y;

/** 有期徒刑3年6月: courts leave 个 out. */
const SENTENCE = /(?:徒刑|刑期|判处|判囚|判监|监禁)[^,。;]{0,8}$/;
const SENTENCE_REACH = 16;

function readSmaller(text: string, at: number, unit: string): number | null {
  const found = readUnitAfter(text, at);
  if (found?.unit === unit) return found.end;
  if (unit === 'month' && text.charAt(at) === '月' && SENTENCE.test(text.slice(Math.max(0, at - SENTENCE_REACH), at)))
    return at + 1;
  SHORT_MINUTES.lastIndex = at;
  return unit === 'minute' && SHORT_MINUTES.test(text) ? at + 1 : null;
}

const isWhole = ({ value }: Numeral): boolean => value.exponent >= 0;

/** 1小时48分, 2 hours 15 minutes, 1年6个月: one length of time, told in its smaller unit. */
export function joinDuration(text: string, numeral: Numeral, counted: Counted): [Numeral, Counted] {
  const step = counted.kind === 'duration' && isWhole(numeral) && !numeral.high ? NEXT[counted.unit] : undefined;
  if (!step) return [numeral, counted];
  JOINT.lastIndex = counted.end;
  const at = counted.end + (JOINT.exec(text)?.[0].length ?? 0);
  const more = readNumeral(text, at);
  const end = more && more.start === at ? readSmaller(text, more.end, step.smaller) : null;
  const ratio = { digits: step.parts, exponent: 0 };
  if (!more || end === null || more.high || more.unit || !isLess(more.value, ratio)) return [numeral, counted];
  const value = add(multiply(numeral.value, ratio), more.value);
  return [
    { ...numeral, value, end: more.end, step: 0, scale: 0, rule: 'duration-parts' },
    { ...counted, unit: step.smaller, end, detail: text.slice(counted.end - counted.detail.length, end) },
  ];
}
