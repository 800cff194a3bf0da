import type { Reason } from '../../../common/fact.ts';
import type { Qualifier } from '../../../common/vocabulary.ts';
import { isOneOf } from '../unitAt.ts';
import { readPrice } from './coinReader.ts';
import { type Counted, readCounted, type Strength } from './countedReader.ts';
import { add, type Decimal } from './decimal.ts';
import { joinDuration } from './durationParts.ts';
import type { Numeral, Page } from './numeral.ts';
import { readBeforeBase } from './qualifierBeforeBase.ts';
import { readBeforeVerb } from './qualifierBeforeVerb.ts';
import {
  type QualifierFound,
  readQualifierAfter,
  readQualifierBefore,
  readQualifierInside,
} from './qualifierReader.ts';
import { readUnitBefore, type UnitFound } from './unitReader.ts';
import { isWeakReading } from './weakReading.ts';

/** A number with what it counts or measures, before ranges, ratios and lists are joined. */
export interface Reading {
  readonly numeral: Numeral;
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly noun: string | null;
  readonly qualifier: Qualifier;
  readonly isWeak: boolean;
  readonly kind: Counted['kind'] | 'ratio' | 'bare';
  /** The classifier where nothing else says what is counted, else null. */
  readonly classifier: string | null;
  readonly why: readonly Reason[];
}

/** 近5年 is the last five years, not nearly five. */
function isPastSpan(counted: Counted | null, found: QualifierFound | null): boolean {
  return found?.words === '近' && (counted?.unit === 'year' || counted?.unit === 'month');
}

/** 3个多月 holds its qualifier inside the unit. */
const readMoreInUnit = (counted: Counted | null): Qualifier | null =>
  counted?.rule === 'unit' && counted.detail.startsWith('个多') ? 'more_than' : null;

interface Around {
  readonly start: number;
  readonly end: number;
  readonly qualifier: Qualifier;
  readonly words: string;
}

const EACH = /每(?:小时|个?月|公里|平方米|[天日周年吨斤亩户人股张间])$/;

/** What such words end in. */
const ENDS_EACH = '时月里米天日周年吨斤亩户人股张间';

/** 低于每小时20公里, 约每月五万元: the qualifier stands before what the amount is for. */
function readBeforeEach(text: string, at: number): QualifierFound | null {
  if (!isOneOf(ENDS_EACH, text, at - 1)) return null;
  const each = EACH.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  return each ? readQualifierBefore(text, at - each.length, false) : null;
}

type Surroundings = { page: Page; numeral: Numeral; counted: Counted | null; inside: QualifierFound | null };

/** The qualifier of a figure, wherever it stands, and the span that takes it in. The one before the number wins. */
function readAround({ page: { text }, numeral, counted, inside }: Surroundings): Around {
  const from = readUnitBefore(text, numeral.start)?.start ?? numeral.start;
  const said =
    readQualifierBefore(text, from, numeral.isBareScale) ??
    readBeforeEach(text, from) ??
    readBeforeBase(text, from) ??
    readBeforeVerb(text, from);
  const before = isPastSpan(counted, said) ? null : said;
  const end = counted?.end ?? inside?.end ?? numeral.end;
  // 339个地级及以上城市: the cities are of a rank and above.
  const after = isOneOf('级', text, end - 1) ? null : readQualifierAfter(text, end);
  const middle = inside?.qualifier ?? numeral.inside ?? counted?.said?.qualifier ?? readMoreInUnit(counted);
  return {
    start: before?.start ?? from,
    end: after?.end ?? end,
    qualifier: before?.qualifier ?? middle ?? after?.qualifier ?? (numeral.high ? 'approx' : 'exact'),
    words: before?.words ?? inside?.words ?? counted?.said?.words ?? after?.words ?? '',
  };
}

function explain(numeral: Numeral, counted: Counted | null, around: Around): Reason[] {
  const why: Reason[] = [{ field: 'value', rule: numeral.rule, detail: '' }];
  if (counted) why.push({ field: 'unit', rule: counted.rule, detail: counted.detail.slice(0, 80) });
  if (around.qualifier !== 'exact') why.push({ field: 'qualifier', rule: 'qualifier', detail: around.words });
  return why;
}

/** Longest noun kept, in characters: the contract's limit. */
const LONGEST_NOUN = 120;

function finish(around: Surroundings): Reading {
  const { page, numeral, counted } = around;
  const found = readAround(around);
  const noun = counted?.noun ? page.body.slice(counted.noun.start, counted.noun.end) : null;
  return {
    numeral,
    start: found.start,
    end: found.end,
    unit: counted?.unit ?? 'item',
    noun: noun?.slice(0, LONGEST_NOUN) ?? counted?.label ?? null,
    qualifier: found.qualifier,
    isWeak: counted ? isWeakReading(page.text, numeral, counted) : numeral.isBareScale,
    kind: counted?.kind ?? 'bare',
    classifier: counted?.isNounless ? counted.detail : null,
    why: explain(numeral, counted, found),
  };
}

function asOwnUnit(numeral: Numeral): Counted {
  const kind = numeral.unit === 'times' ? 'times' : 'share';
  return { unit: numeral.unit as string, end: numeral.end, noun: null, kind, rule: numeral.rule, detail: '' };
}

const asPrefixed = (unit: UnitFound, end: number): Counted => ({
  unit: unit.unit,
  end,
  noun: null,
  kind: 'currency',
  rule: 'unit',
  detail: unit.words,
});

/** 港币2亿元 is in Hong Kong dollars: the currency before the number says more than a bare 元 behind it. */
function preferPrefix(counted: Counted, prefix: UnitFound | null): Counted {
  return prefix && counted.detail === '元' ? { ...counted, unit: prefix.unit, detail: prefix.words } : counted;
}

const HALF: Decimal = { digits: 5n, exponent: -1 };

/** 三年半, 两个半小时: half a unit more. */
function addHalf(text: string, numeral: Numeral, counted: Counted): [Numeral, Counted] {
  const isBehind =
    counted.kind === 'duration' && /^半(?![导岛径决球数山岁价])/.test(text.slice(counted.end, counted.end + 2));
  if (!isBehind && !counted.detail.startsWith('个半')) return [numeral, counted];
  const more: Numeral = { ...numeral, value: add(numeral.value, HALF), step: Math.min(numeral.step, -1) };
  return [more, isBehind ? { ...counted, end: counted.end + 1 } : counted];
}

/** With the smaller units and halves that go on behind a length of time. */
function readJoined(around: Surroundings & { readonly counted: Counted }): Reading {
  if (around.counted.kind !== 'duration' && !around.counted.detail.startsWith('个半')) return finish(around);
  const { text } = around.page;
  const [joined, whole] = joinDuration(text, around.numeral, around.counted);
  const [numeral, counted] = addHalf(text, joined, whole);
  return finish({ ...around, numeral, counted });
}

/** The quantity whose number is `numeral`, where something of the wanted strength says what it counts. */
export function readQuantity(page: Page, numeral: Numeral, strength: Strength): Reading | null {
  const isMeasured = strength === 'measured';
  if (isMeasured && numeral.unit) return finish({ page, numeral, counted: asOwnUnit(numeral), inside: null });
  const prefix = isMeasured ? readUnitBefore(page.text, numeral.start) : null;
  const inside = readQualifierInside(page.text, numeral.end);
  const price = isMeasured ? readPrice(page.text, numeral, inside?.end ?? numeral.end) : null;
  if (price) return finish({ page, ...price, inside });
  const behind = inside && readCounted(page.text, numeral, inside.end, strength);
  const found = behind ?? readCounted(page.text, numeral, numeral.end, strength);
  if (found) return readJoined({ page, numeral, counted: preferPrefix(found, prefix), inside: behind && inside });
  if (!prefix) return null;
  return finish({ page, numeral, counted: asPrefixed(prefix, inside?.end ?? numeral.end), inside });
}

/** A number without anything that says what it counts. */
export const readBare = (page: Page, numeral: Numeral): Reading =>
  finish({ page, numeral, counted: null, inside: readQualifierInside(page.text, numeral.end) });

const STRENGTHS: readonly Strength[] = ['measured', 'classified', 'named'];

/** The quantity of `numeral` by whatever evidence there is, or null. */
export function readAnyQuantity(page: Page, numeral: Numeral): Reading | null {
  for (const strength of STRENGTHS) {
    const reading = readQuantity(page, numeral, strength);
    if (reading) return reading;
  }
  return null;
}
