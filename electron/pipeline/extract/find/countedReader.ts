import { unitAt } from '../unitAt.ts';
import { type NounFound, readBareNoun, readClassifier, readNounAfter, readNounBefore } from './chineseNoun.ts';
import { readEnglishNoun } from './englishNoun.ts';
import type { UnitEntry } from './lexiconSchemas.ts';
import { readNumeral } from './numberReader.ts';
import type { Numeral } from './numeral.ts';
import { type QualifierFound, readQualifierAfter } from './qualifierReader.ts';
import { readRate } from './rateReader.ts';
import { readSpokenPercent } from './spokenPercent.ts';
import { endsTitle } from './titleLine.ts';
import { readUnitAfter, type UnitFound } from './unitReader.ts';

/** What a number counts or measures, read from the words around it. */
export interface Counted {
  readonly unit: string;
  readonly end: number;
  readonly noun: NounFound | null;
  /** The counted thing by a name of the lexicon, where the words around give no noun. */
  readonly label?: string | null;
  readonly kind: UnitEntry['kind'] | 'rate' | 'count';
  readonly rule: string;
  readonly detail: string;
  /** A qualifier between classifier and noun: 500家|以上|企业. */
  readonly said?: QualifierFound | null;
  /** Only the classifier says what is counted (开工62个): the noun is that of the figure before. */
  readonly isNounless?: boolean;
}

/** Written out, so that all have one shape. */
const asCounted = (said: Counted): Counted => ({
  unit: said.unit,
  end: said.end,
  noun: said.noun,
  label: said.label ?? null,
  kind: said.kind,
  rule: said.rule,
  detail: said.detail,
  said: said.said ?? null,
  isNounless: said.isNounless ?? false,
});

/** How firm the evidence must be: a unit of measure, a classifier, or a mere noun. */
export type Strength = 'measured' | 'classified' | 'named';

/** 供電九十八億度: behind words of power a 度 is a kilowatt-hour, and no degree. */
const POWER = /(?:电|光伏)[^,。;]{0,12}$/;
const isElectricity = (text: string, start: number, { words }: UnitFound): boolean =>
  words === '度' && POWER.test(text.slice(Math.max(0, start - 16), start));

/** 1分50秒: only its seconds tell that 分 are minutes. */
const MINUTE = '分'.charCodeAt(0);
const MINUTES = /\s?分(?=\s?\d{1,2}\s?秒)/y;

function readMinutes(text: string, at: number): Counted | null {
  if (unitAt(text, at) !== MINUTE && unitAt(text, at + 1) !== MINUTE) return null;
  MINUTES.lastIndex = at;
  const found = MINUTES.exec(text)?.[0];
  return found
    ? { unit: 'minute', end: at + found.length, noun: null, kind: 'duration', rule: 'unit', detail: found.trim() }
    : null;
}

/** Millions of pounds are money, unless of something. */
const POUNDS = / (?:british )?pounds?\b(?! of\b| per\b)/y;
const MILLIONS = 6;

function readPounds(text: string, { scale }: Numeral, at: number): Counted | null {
  POUNDS.lastIndex = at;
  const found = scale >= MILLIONS ? POUNDS.exec(text)?.[0] : undefined;
  return found
    ? { unit: 'GBP', end: at + found.length, noun: null, kind: 'currency', rule: 'unit', detail: found.trim() }
    : null;
}

/** A measure with the noun of people behind or before it: 38名技术员, 博士103人, 310万人口. */
function readMeasured(text: string, start: number, at: number): Counted | null {
  const minutes = readMinutes(text, at);
  if (minutes) return minutes;
  const spoken = readSpokenPercent(text, start, at);
  if (spoken) return spoken;
  const rate = readRate(text, start, at);
  if (rate)
    return {
      unit: rate.unit,
      end: rate.end,
      label: rate.label,
      noun: null,
      kind: 'rate',
      rule: 'rate',
      detail: text.slice(at, rate.end),
    };
  const found = readUnitAfter(text, at);
  if (!found) return null;
  const unit = isElectricity(text, start, found) ? 'kWh' : found.unit;
  const common = { unit, end: found.end, kind: found.kind, rule: 'unit', detail: found.words };
  if (found.kind === 'headcount') {
    const noun = readNounAfter(text, found.end);
    return { ...common, end: noun?.end ?? found.end, noun };
  }
  if (found.kind === 'person') return { ...common, noun: readNounBefore(text, start) };
  return { ...common, noun: found.isNamed || found.kind === 'headcount-noun' ? found : null };
}

const CLOSING = '”’」』';
const OPENING = '“‘「『';

/** The closing mark of a noun in quotation marks belongs to it: 12座“口袋公园”. */
function closeQuote(text: string, noun: NounFound): number {
  const isQuoted = OPENING.includes(text.charAt(noun.start - 1)) && CLOSING.includes(text.charAt(noun.end));
  return noun.end + (isQuoted && text.charAt(noun.end) ? 1 : 0);
}

function readClassified(text: string, start: number, at: number): Counted | null {
  const classifier = readClassifier(text, at);
  if (!classifier) return null;
  const after = readQualifierAfter(text, classifier.end);
  const ahead = readNounBefore(text, start);
  // 合作项目352个 at a title's end: the line below begins with a noun of its own.
  const isEnded = ahead !== null && endsTitle(text, classifier.end);
  const behind = isEnded ? null : readNounAfter(text, after?.end ?? classifier.end);
  const before = behind ? null : ahead;
  return {
    unit: 'item',
    end: behind ? closeQuote(text, behind) : classifier.end,
    noun: behind ?? before ?? classifier,
    kind: 'count',
    rule: 'classifier',
    detail: text.slice(classifier.start, classifier.end),
    said: behind ? after : null,
    isNounless: !behind && !before,
  };
}

/** What may not follow 大 in an enumeration such as 四大领域: then it is another word. */
const BIG =
  /大(?!量|批|部|多|小|学|约|概|于|幅|力|型|会|厦|道|桥|连|庆|理|同|陆|众|赛|师|爷|哥|姐|妈|致|体|规|面积|战|号|桶|盘|碗|箱)/y;

function readEnumeration(text: string, at: number): Counted | null {
  BIG.lastIndex = at;
  const noun = BIG.test(text) ? readNounAfter(text, at + 1) : null;
  return noun && { unit: 'item', end: noun.end, noun, kind: 'count', rule: 'enumeration', detail: '大' };
}

const isOne = (numeral: Numeral): boolean => numeral.value.digits === 1n && numeral.value.exponent === 0;

/** five of eleven charges, two of the six ports: the noun stands behind the whole. */
function readNounOfWhole(text: string, at: number): NounFound | null {
  const of = /^ of (?:the |its |their |these |those |all |some )?/.exec(text.slice(at, at + 12))?.[0];
  const whole = of ? readNumeral(text, at + of.length) : null;
  return whole && !whole.unit && whole.start === at + (of?.length ?? 0)
    ? readEnglishNoun(text, whole.end, false)
    : null;
}

function readNamed(text: string, numeral: Numeral, at: number): Counted | null {
  const whole = readNounOfWhole(text, at);
  if (whole)
    return {
      unit: 'item',
      end: at,
      noun: whole,
      kind: 'count',
      rule: 'part-of-counted',
      detail: text.slice(whole.start, whole.end),
    };
  const noun = readBareNoun(text, at) ?? readEnglishNoun(text, at, isOne(numeral) && numeral.script === 'arabic');
  return (
    noun && {
      unit: 'item',
      end: noun.end,
      noun,
      kind: 'count',
      rule: 'counted-noun',
      detail: text.slice(noun.start, noun.end),
    }
  );
}

/** What `numeral` counts, as far as the words from `at` on (and for people and classifiers before it) say. */
export function readCounted(text: string, numeral: Numeral, at: number, strength: Strength): Counted | null {
  const counted = readAs(text, numeral, at, strength);
  return counted && asCounted(counted);
}

function readAs(text: string, numeral: Numeral, at: number, strength: Strength): Counted | null {
  if (strength === 'measured') return readPounds(text, numeral, at) ?? readMeasured(text, numeral.start, at);
  if (strength === 'classified') return readClassified(text, numeral.start, at) ?? readEnumeration(text, at);
  return readNamed(text, numeral, at);
}
