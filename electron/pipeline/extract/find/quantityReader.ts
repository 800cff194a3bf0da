import type { Reason } from '../../../common/fact.ts';
import type { Qualifier } from '../../../common/vocabulary.ts';
import {
  isAbstractNoun,
  type NounFound,
  readBareNoun,
  readClassifier,
  readNounAfter,
  readNounBefore,
} from './chineseNoun.ts';
import { readChineseNumeral } from './chineseNumeral.ts';
import { isAbstractEnglishNoun, readEnglishNoun } from './englishNoun.ts';
import { readEnglishNumeral, readScaledDigits } from './englishNumeral.ts';
import { isDigit, isHan, type Numeral, type Page } from './numeral.ts';
import {
  type QualifierFound,
  readQualifierAfter,
  readQualifierBefore,
  readQualifierInside,
} from './qualifierReader.ts';
import { readShareNumeral } from './shareNumeral.ts';
import { readRate, readUnitAfter, readUnitBefore, type UnitFound } from './unitReader.ts';

/** A number with what it counts or measures, before ranges, ratios and lists are joined. */
export interface Reading {
  readonly numeral: Numeral;
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly noun: string | null;
  readonly qualifier: Qualifier;
  readonly isWeak: boolean;
  /** Strength of the evidence: a unit of measure, a classifier, a mere noun, or none. */
  readonly kind: UnitFound['kind'] | 'rate' | 'count' | 'bare';
  readonly why: readonly Reason[];
}

/** The number at `at`, with its scale. A currency sign before it lets `m` and `b` stand for scales. */
export function readNumeral(text: string, at: number): Numeral | null {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !isHan(code) && code !== 0x25cb) return readEnglishNumeral(text, at);
  const share = readShareNumeral(text, at);
  if (share) return share;
  const chinese = readChineseNumeral(text, at);
  if (!isDigit(code) || !chinese) return chinese;
  if (chinese.scale > 0) return chinese;
  return readScaledDigits(text, at, readUnitBefore(text, at) !== null) ?? chinese;
}

interface Counted {
  readonly unit: string;
  readonly end: number;
  readonly noun: NounFound | null;
  readonly kind: Reading['kind'];
  readonly isNounBehind: boolean;
  readonly rule: string;
  readonly detail: string;
}

function readMeasured(text: string, start: number, at: number): Counted | null {
  const rate = readRate(text, start, at);
  if (rate)
    return { ...rate, noun: null, kind: 'rate', isNounBehind: false, rule: 'rate', detail: text.slice(at, rate.end) };
  const found = readUnitAfter(text, at);
  if (!found) return null;
  const common = { unit: found.unit, end: found.end, kind: found.kind, rule: 'unit', detail: found.words };
  if (found.kind === 'headcount') {
    const noun = readNounAfter(text, found.end);
    return { ...common, end: noun?.end ?? found.end, noun, isNounBehind: noun !== null };
  }
  if (found.kind === 'headcount-noun') return { ...common, noun: found, isNounBehind: true };
  if (found.kind === 'person') return { ...common, noun: readNounBefore(text, start), isNounBehind: false };
  return { ...common, noun: found.isNamed ? found : null, isNounBehind: true };
}

function readClassified(text: string, start: number, at: number): Counted | null {
  const classifier = readClassifier(text, at);
  if (!classifier) return null;
  const detail = text.slice(classifier.start, classifier.end);
  const after = readQualifierAfter(text, classifier.end);
  const behind = readNounAfter(text, after?.end ?? classifier.end);
  const noun = behind ?? readNounBefore(text, start) ?? classifier;
  return {
    unit: 'item',
    end: behind?.end ?? classifier.end,
    noun,
    kind: 'count',
    isNounBehind: behind !== null,
    rule: 'classifier',
    detail,
  };
}

const BIG =
  /大(?!量|批|部|多|小|学|约|概|于|幅|力|型|会|厦|道|桥|连|庆|理|同|陆|众|赛|师|爷|哥|姐|妈|概|致|体|规|面积|战)/y;

/** 四大领域: an enumeration by name. */
function readBig(text: string, at: number): Counted | null {
  BIG.lastIndex = at;
  if (!BIG.test(text)) return null;
  const noun = readNounAfter(text, at + 1);
  return (
    noun && { unit: 'item', end: noun.end, noun, kind: 'count', isNounBehind: true, rule: 'enumeration', detail: '大' }
  );
}

const ONE = 1n;

function readNamed(page: Page, numeral: Numeral, at: number): Counted | null {
  const bare = readBareNoun(page.text, at);
  if (bare)
    return {
      unit: 'item',
      end: bare.end,
      noun: bare,
      kind: 'count',
      isNounBehind: true,
      rule: 'counted-noun',
      detail: page.text.slice(bare.start, bare.end),
    };
  const isOne = numeral.value.digits === ONE && numeral.value.exponent === 0;
  const noun = readEnglishNoun(page.text, at, isOne && numeral.script === 'arabic');
  return (
    noun && {
      unit: 'item',
      end: noun.end,
      noun,
      kind: 'count',
      isNounBehind: true,
      rule: 'counted-noun',
      detail: page.text.slice(noun.start, noun.end),
    }
  );
}

/** How firmly a reader must know what is counted. */
export type Strength = 'measured' | 'classified' | 'named';

function readCounted(page: Page, numeral: Numeral, at: number, strength: Strength): Counted | null {
  const { text } = page;
  if (strength === 'measured') return readMeasured(text, numeral.start, at);
  if (strength === 'classified') return readClassified(text, numeral.start, at) ?? readBig(text, at);
  return readNamed(page, numeral, at);
}

const isShortNumeral = (numeral: Numeral): boolean =>
  numeral.script !== 'arabic' && numeral.value.digits < 10n && numeral.scale === 0;

function isWeakReading(page: Page, numeral: Numeral, counted: Counted): boolean {
  const noun = counted.noun ? page.text.slice(counted.noun.start, counted.noun.end) : '';
  if (isAbstractNoun(noun) || isAbstractEnglishNoun(noun)) return true;
  if (counted.rule === 'enumeration' || counted.detail === '届' || numeral.rule === 'dozen') return true;
  if (counted.kind === 'duration')
    return /^(?:来|间|以来|内|前|后)/.test(page.text.slice(counted.end, counted.end + 2)) || isShortNumeral(numeral);
  return (
    numeral.isBareScale || (isShortNumeral(numeral) && counted.rule === 'counted-noun' && numeral.script === 'chinese')
  );
}

/** 近5年 is the last five years, not nearly five. */
function isPastSpan(counted: Counted | null, found: QualifierFound | null): boolean {
  return counted?.kind === 'duration' && (counted.unit === 'year' || counted.unit === 'month') && found?.words === '近';
}

interface Around {
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
  readonly words: string;
}

const AFTER_UNIT: ReadonlySet<string> = new Set([
  'duration',
  'times',
  'physical',
  'currency',
  'share',
  'traffic',
  'person',
  'age',
  'rate',
  'count',
  'bare',
  'headcount',
  'headcount-noun',
]);

function readAround(page: Page, numeral: Numeral, counted: Counted | null, inside: QualifierFound | null): Around {
  const { text } = page;
  const prefix = readUnitBefore(text, numeral.start);
  const from = prefix?.start ?? numeral.start;
  const said = readQualifierBefore(text, from, numeral.isBareScale);
  const before = isPastSpan(counted, said) ? null : said;
  const end = counted?.end ?? inside?.end ?? numeral.end;
  const after = AFTER_UNIT.has(counted?.kind ?? 'bare') ? readQualifierAfter(text, end) : null;
  const middle = inside?.qualifier ?? numeral.inside;
  const qualifier = before?.qualifier ?? middle ?? after?.qualifier ?? (numeral.high ? 'approx' : 'exact');
  return {
    start: before?.start ?? from,
    end: after?.end ?? end,
    qualifier,
    words: before?.words ?? inside?.words ?? after?.words ?? '',
  };
}

function explain(numeral: Numeral, counted: Counted | null, around: Around): Reason[] {
  const why: Reason[] = [{ field: 'value', rule: numeral.rule, detail: '' }];
  if (counted) why.push({ field: 'unit', rule: counted.rule, detail: counted.detail.slice(0, 80) });
  if (around.qualifier !== 'exact') why.push({ field: 'qualifier', rule: 'qualifier', detail: around.words });
  return why;
}

function finish(page: Page, numeral: Numeral, counted: Counted | null, inside: QualifierFound | null): Reading {
  const around = readAround(page, numeral, counted, inside);
  const noun = counted?.noun ? page.body.slice(counted.noun.start, counted.noun.end).slice(0, 120) : null;
  return {
    numeral,
    start: around.start,
    end: around.end,
    unit: counted?.unit ?? 'item',
    noun,
    qualifier: around.qualifier,
    isWeak: counted ? isWeakReading(page, numeral, counted) : numeral.isBareScale,
    kind: counted?.kind ?? 'bare',
    why: explain(numeral, counted, around),
  };
}

function asOwnUnit(numeral: Numeral): Counted {
  const kind = numeral.unit === 'times' ? 'times' : 'share';
  return {
    unit: numeral.unit as string,
    end: numeral.end,
    noun: null,
    kind,
    isNounBehind: false,
    rule: numeral.rule,
    detail: '',
  };
}

function asPrefixed(unit: UnitFound, end: number): Counted {
  return { unit: unit.unit, end, noun: null, kind: 'currency', isNounBehind: false, rule: 'unit', detail: unit.words };
}

/** The quantity whose number is `numeral`, where something of the wanted strength says what it counts. */
export function readQuantity(page: Page, numeral: Numeral, strength: Strength): Reading | null {
  if (strength === 'measured' && numeral.unit) return finish(page, numeral, asOwnUnit(numeral), null);
  const inside = readQualifierInside(page.text, numeral.end);
  for (const [at, said] of [
    [inside?.end ?? numeral.end, inside],
    [numeral.end, null],
  ] as const) {
    const counted = readCounted(page, numeral, at, strength);
    if (counted) return finish(page, numeral, counted, said);
  }
  const prefix = strength === 'measured' ? readUnitBefore(page.text, numeral.start) : null;
  return prefix ? finish(page, numeral, asPrefixed(prefix, inside?.end ?? numeral.end), inside) : null;
}

/** A number without anything that says what it counts. */
export function readBare(page: Page, numeral: Numeral): Reading {
  return finish(page, numeral, null, readQualifierInside(page.text, numeral.end));
}

const STRENGTHS: readonly Strength[] = ['measured', 'classified', 'named'];

/** The quantity of `numeral` by whatever evidence there is, or null. */
export function readAnyQuantity(page: Page, numeral: Numeral): Reading | null {
  for (const strength of STRENGTHS) {
    const reading = readQuantity(page, numeral, strength);
    if (reading) return reading;
  }
  return null;
}
