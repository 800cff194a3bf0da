import { kindOfUnit } from '../../common/countingUnit.ts';
import { foldWording } from '../../common/foldWording.ts';
import type { IndicatorId } from '../../common/ids.ts';
import type { IndicatorEntry, MergeReason, MergeSuggestion } from '../../common/indicatorEntry.ts';
import { displayOf } from '../../common/unitDisplay.ts';
import { DERIVED_CHECKS } from './derivedLexicon.ts';
import { isToldApart, readMeaning } from './nameMeaning.ts';

export interface SuggestInput {
  readonly entries: readonly IndicatorEntry[];
  /** Units of the facts of each, the most frequent first. */
  readonly units: ReadonlyMap<IndicatorId, readonly string[]>;
  /** Pairs that a person keeps apart: both keys in order, with ` | ` between. */
  readonly apart: ReadonlySet<string>;
}

type Reason = MergeSuggestion['reasons'][number];

interface Named {
  readonly entry: IndicatorEntry;
  readonly names: readonly string[];
  readonly kinds: ReadonlySet<string>;
  readonly aspect: string;
}

/** How much of their characters, two by two, names must share to be near; below it, set phrases of one field meet. */
const NEAR = 0.72;
/** Shorter names are near by chance. */
const LEAST_LETTERS = 4;
const MOST_ALIKE = 60;
const WEIGHTS: Readonly<Record<MergeReason, number>> = { script: 5, derived: 4, language: 3, synonym: 2, near: 1 };

const nameKind = (unit: string): string => (displayOf(unit).en.before === undefined ? kindOfUnit(unit) : 'money');
const growthOf = (key: string): string => DERIVED_CHECKS.growthSuffixes.find((suffix) => key.endsWith(suffix)) ?? '';
/** `tonnes.increase` says of tonnes what no name of another indicator says. */
const aspectOf = (key: string): string => (key.startsWith('~') ? '' : key.split('.').slice(1).join('.'));

function toNamed(entry: IndicatorEntry, units: SuggestInput['units']): Named {
  const merged = entry.merged.flatMap(({ zh, en }) => [zh, en]);
  const names = [...new Set([entry.zh, entry.en, ...entry.aliases, ...merged].filter((name) => name.trim() !== ''))];
  return { entry, names, kinds: new Set((units.get(entry.id) ?? []).map(nameKind)), aspect: aspectOf(entry.key) };
}

function listPairs(text: string): string[] {
  const letters = [...foldWording(text)];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

function measureOverlap(a: string, b: string): number {
  const [left, right] = [listPairs(a), new Set(listPairs(b))];
  const shared = left.filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.length + right.size || 1);
}

const HAN = /\p{Script=Han}/u;

/** How two names are one; null where they are two. */
function compareNames(a: string, b: string): MergeReason | null {
  if (foldWording(a) === foldWording(b)) return 'script';
  const [left, right] = [readMeaning(a), readMeaning(b)];
  const isSame = left.length > 0 && left.join('\u0001') === right.join('\u0001');
  if (isSame) return HAN.test(a) === HAN.test(b) ? 'synonym' : 'language';
  const [one, other] = [foldWording(a), foldWording(b)];
  // A name with more words to it is narrower: containers, and containers by train.
  const isNarrower = one.includes(other) || other.includes(one);
  if (isNarrower || isToldApart(a, b) || Math.min(one.length, other.length) < LEAST_LETTERS) return null;
  return measureOverlap(a, b) >= NEAR ? 'near' : null;
}

/** The strongest reason of each kind, told by the two names that gave it. */
function listReasons(a: Named, b: Named): Reason[] {
  const found = new Map<MergeReason, Reason>();
  for (const left of a.names)
    for (const right of b.names) {
      const reason = compareNames(left, right);
      if (reason && !found.has(reason)) found.set(reason, { reason, a: left, b: right });
    }
  return [...found.values()].sort((x, y) => WEIGHTS[y.reason] - WEIGHTS[x.reason]);
}

const findKind = (a: Named, b: Named): string | undefined => [...a.kinds].find((kind) => b.kinds.has(kind));

/** Only names that share a word or two letters are compared: a thousand indicators make half a million pairs. */
function listCandidates(named: readonly Named[]): [Named, Named][] {
  const byFeature = new Map<string, Set<number>>();
  named.forEach(({ names }, at) => {
    for (const name of names)
      for (const feature of [foldWording(name), readMeaning(name).join(' '), ...listPairs(name)])
        byFeature.set(feature, (byFeature.get(feature) ?? new Set()).add(at));
  });
  const pairs = new Map<number, [Named, Named]>();
  for (const alike of byFeature.values()) {
    if (alike.size > MOST_ALIKE) continue;
    const list = [...alike];
    for (const [at, a] of list.entries())
      for (const b of list.slice(at + 1)) pairs.set(a * named.length + b, [named[a] as Named, named[b] as Named]);
  }
  return [...pairs.values()];
}

/** Changes of two indicators that are merged are changes of one. */
function listDerived(entries: readonly IndicatorEntry[]): Map<string, string> {
  const bases = new Map(entries.flatMap(({ key, merged }) => merged.map((one): [string, string] => [one.key, key])));
  return new Map(
    entries.flatMap(({ key }) => {
      const suffix = growthOf(key);
      const base = suffix ? bases.get(key.slice(0, -suffix.length)) : undefined;
      return base ? [[key, base + suffix] as [string, string]] : [];
    }),
  );
}

function toSuggestion(a: Named, b: Named, reasons: Reason[]): MergeSuggestion | null {
  const unitKind = findKind(a, b);
  if (reasons.length === 0 || unitKind === undefined || a.aspect !== b.aspect) return null;
  const isFirst =
    Number(a.entry.isProposed) - Number(b.entry.isProposed) || b.entry.facts - a.entry.facts || a.entry.id - b.entry.id;
  const turn = ({ reason, a: left, b: right }: Reason): Reason => ({ reason, a: right, b: left });
  const [into, from] = isFirst <= 0 ? [a.entry, b.entry] : [b.entry, a.entry];
  const bare = ({ aliases: _, merged: __, ...side }: IndicatorEntry): MergeSuggestion['into'] => side;
  return { into: bare(into), from: bare(from), reasons: isFirst <= 0 ? reasons : reasons.map(turn), unitKind };
}

const weigh = ({ reasons, into, from }: MergeSuggestion): number =>
  Math.max(...reasons.map(({ reason }) => WEIGHTS[reason])) * 1_000_000 + Math.min(into.facts, from.facts, 999_999);

const namePair = ({ into, from }: MergeSuggestion): string => [into.key, from.key].sort().join(' | ');

/** Pairs of indicators that may be one, the surest first. What they are counted in must fit. */
export function suggestMerges({ entries, units, apart }: SuggestInput): MergeSuggestion[] {
  const named = entries.map((entry) => toNamed(entry, units));
  const byKey = new Map(named.map((one) => [one.entry.key, one]));
  const derived = [...listDerived(entries)].flatMap(([key, other]) => {
    const [a, b] = [byKey.get(other), byKey.get(key)];
    return a && b ? [toSuggestion(a, b, [{ reason: 'derived', a: a.entry.zh, b: b.entry.zh }])] : [];
  });
  const alike = listCandidates(named)
    .filter(([a, b]) => a.aspect === b.aspect && findKind(a, b) !== undefined)
    .map(([a, b]) => toSuggestion(a, b, listReasons(a, b)));
  const all = [...derived, ...alike].filter((one) => one !== null && !apart.has(namePair(one))) as MergeSuggestion[];
  const unique = new Map(all.reverse().map((one) => [namePair(one), one]));
  return [...unique.values()].sort((a, b) => weigh(b) - weigh(a) || a.from.id - b.from.id);
}
