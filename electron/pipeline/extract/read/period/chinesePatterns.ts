import type { PeriodWords } from '../lexicon.ts';
import { N, TAIL } from './chineseTail.ts';

const YEAR = '(?:19|20)\\d{2}|[一二][零〇一二三四五六七八九]{3}';
/** A year of an era without its name, as Taiwan writes it; 113年 may be a length of time, and 113年度 is none. */
const ERA_YEAR =
  '(?<![\\d.,])1[01]\\d(?=年(?:度|底|末|初|上半年|下半年|全年|营收|营业|获利|税后|出口|进口|外销|产值|产量|经济|预算|决算|岁[入出]|总|平均|国内|全国|全台|第?[1-4一二三四]季|(?:1[0-2]|0?[1-9])月))';
/** 一一三年, said digit by digit: no length of time is. */
const SPOKEN_ERA_YEAR = '(?<![零〇○一二三四五六七八九十百千万])一[零〇○一二][零〇○一二三四五六七八九](?=年)';
const ERA_NUMBER = '\\d{1,3}|[零〇○一二三四五六七八九十百]{1,6}';
const PREFIX = '截至|截止到?|截到|自从|自|从|由|较之?|比|高过|超过|高于|低于|相比|至|到|与|同';
const SUFFIX = '[^,。;、:]{0,8}?以来|起|开始|为止|止|以后|之后|后|同期|相比|水平';

/** Words for years as one alternation, the longest first. */
function relativeYears({ relativeYears: entries }: PeriodWords): Map<string, number> {
  return new Map(entries.flatMap(({ words, years }) => words.map((word): [string, number] => [word, years])));
}

const alternation = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const isHan = (word: string): boolean => word.charCodeAt(0) > 0x2e80;

/** Bits of what a character is in: each kind of time expression has one of its characters. */
export const OF_DATE = 1;
export const OF_SPAN = 2;
export const OF_YEAR = 4;
export const OF_NOW = 8;
export const OF_PLAN = 16;
export const OF_NEAR = 32;
/** Prose without a digit or one of these tells no time, unless by one of a few words. */
export const TELLS = 64;
export const OF_TELLING = 128;

const LATIN = 'year month quarter half since decade yesterday jan feb mar apr may jun jul aug sep oct nov dec'.split(
  ' ',
);

function listTelling({ now, relativeYears: relative, plans }: PeriodWords): string[] {
  const named = [...now, ...relative.flatMap((r) => r.words), ...plans.flatMap((p) => p.words)];
  return ['今天', '今日', '以来', ...named, ...LATIN];
}

interface Marked {
  readonly now: readonly string[];
  readonly plans: readonly string[];
  readonly telling: readonly string[];
}

function markKinds({ now, plans, telling }: Marked): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const mark = (chars: Iterable<string>, kind: number): void => {
    for (const char of chars) kinds[char.charCodeAt(0)] = (kinds[char.charCodeAt(0)] as number) | kind;
  };
  mark('年月季日号底末初', OF_DATE);
  mark('年以', OF_SPAN);
  mark('年', OF_YEAR);
  mark(now, OF_NOW);
  mark(plans, OF_PLAN);
  mark('昨今前上本', OF_NEAR);
  mark('0123456789年月季昨', TELLS);
  for (const word of telling) mark(word.charAt(0), OF_TELLING);
  return kinds;
}

export interface Patterns {
  /** The bits of each unit. */
  readonly kinds: Uint8Array;
  /** Words that tell a time where no digit does; looked for where their first characters stand. */
  readonly telling: RegExp;
  /** Its groups: prefix, year, year of an era, relative year, tail behind a year, tail alone, suffix. Names would cost more than the match. */
  readonly date: RegExp;
  readonly relative: ReadonlyMap<string, number>;
  /** Years to add to those of an era. */
  readonly eraYears: number;
  readonly fiscal: RegExp;
  /** Its groups: lead, number, since, ago, since a launch. */
  readonly span: RegExp;
  readonly now: RegExp;
  /** Its groups: since, first years. */
  readonly plan: RegExp;
}

const known = new WeakMap<PeriodWords, Patterns>();

export function compile(words: PeriodWords): Patterns {
  const cached = known.get(words);
  if (cached) return cached;
  const relative = relativeYears(words);
  const years = alternation([...relative.keys()].filter(isHan));
  const planWords = words.plans.flatMap((p) => p.words).filter(isHan);
  const plans = alternation(planWords);
  const eras = alternation(words.eras.flatMap((era) => era.words));
  const fiscalYears = alternation(words.fiscalYears);
  const fiscalYear = '(?:19|20)\\d\\d|[一二][零〇○一二三四五六七八九]{3}';
  const launches = alternation(words.launches.filter(isHan));
  const eraStarts = words.eras.flatMap((era) => era.words.map((word) => word.charAt(0))).join('');
  const telling = listTelling(words);
  const made = {
    kinds: markKinds({ now: words.now.filter(isHan), plans: planWords, telling }),
    telling: new RegExp(telling.join('|'), 'y'),
    relative,
    eraYears: words.eras[0]?.years ?? 0,
    fiscal: new RegExp(
      `(${fiscalYear})\\s?(?:[-–—~/]|至)\\s?(${fiscalYear}|\\d\\d|[零〇○一二三四五六七八九]{2})\\s?(?:${fiscalYears})`,
      'g',
    ),
    date: new RegExp(
      // The look-ahead lets the engine skip to a character that can begin a date. A prefix that stands there is never passed over.
      `(?=[\\d${eraStarts}一二三四五六七八九十两截自从由较比高超低相至到与同今去前本上年明后第首头次下全])(?:(${PREFIX})|(?!${PREFIX}))\\s?(?:(?:(?:(${YEAR})\\s?(?:财政?)?|((?:${eras})\\s?(?:${ERA_NUMBER})(?=\\s?年)|${ERA_YEAR}|${SPOKEN_ERA_YEAR})\\s?)年度?|(${years}))\\s?(${TAIL})?|\\s?(${TAIL}))(${SUFFIX})?`,
      'g',
    ),
    span: new RegExp(
      `(近|过去|这|走过|历经)?\\s?(${N})\\s?[余多]?年多?(?:(以来|来|间)|(前))?|(?:${launches})(以来)|近年来|多年来`,
      'g',
    ),
    now: new RegExp(alternation(words.now.filter(isHan)), 'g'),
    plan: new RegExp(`(?:${plans})["”』」]?(?:规划)?(?:(以来|开局)|的?前([一二三四两1-4])年)?`, 'g'),
  };
  known.set(words, made);
  return made;
}
