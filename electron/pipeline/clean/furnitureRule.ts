import furniture from '../../../resources/lexicons/furniture.json' with { type: 'json' };
import type { LeftOutReason } from '../../common/cleaning.ts';
import { endsSentence } from './sentenceEnd.ts';
import type { SourceLine } from './sourceLine.ts';

/** line: leave this line out. tail: leave out all that follows too. close: the article ended before this line. */
export type FurnitureEffect = 'line' | 'tail' | 'close';

export interface FurnitureRule {
  readonly name: LeftOutReason;
  readonly effect: FurnitureEffect;
}

interface RuleData {
  readonly name: string;
  readonly effect: string;
  readonly longest: number;
  readonly sentences?: boolean;
  readonly is?: readonly string[];
  readonly forms?: readonly string[];
  readonly starts?: readonly string[];
  readonly ends?: readonly string[];
  readonly contains?: readonly string[];
}

interface CompiledRule extends FurnitureRule {
  readonly longest: number;
  /** Whether it may leave out what ends as a sentence does. */
  readonly canTakeSentence: boolean;
  readonly is: ReadonlySet<string>;
  /** All forms of the rule in one. */
  readonly form: RegExp | null;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly contains: readonly string[];
}

const EDGE_MARKS = /^[\s【[(《<>|•·*#\-–—:]+|[\s】\])》<>|•·*:\-–—….]+$/g;

function compileRule({ name, effect, longest, sentences, is, forms, starts, ends, contains }: RuleData): CompiledRule {
  return {
    name: name as LeftOutReason,
    effect: effect as FurnitureEffect,
    longest,
    canTakeSentence: sentences ?? false,
    is: new Set((is ?? []).map((word) => word.toLowerCase())),
    form: forms?.length ? new RegExp(forms.map((form) => `(?:${form})`).join('|')) : null,
    starts: starts ?? [],
    ends: ends ?? [],
    contains: contains ?? [],
  };
}

const RULES = furniture.rules.map((rule) => compileRule(rule));
const SENTENCE_RULES = RULES.filter(({ canTakeSentence }) => canTakeSentence);

/** Bullets and heading marks before the words of a line. */
export const stripBullet = (cue: string): string => cue.replace(/^(?:#{1,6}\s+|[•·●■◆▪*>\-–]\s+)/, '');

/** `索 引 号:` as `索引号:`: forms set their labels wide. */
export const closeLabel = (cue: string): string =>
  WIDE_LABEL.test(cue) ? cue.replace(WIDE_LABEL, (label) => label.replace(/\s+/g, '')) : cue;
const WIDE_LABEL = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,5}\s*:/u;

/** The longest line that any rule is about. */
const LONGEST = Math.max(...RULES.map(({ longest }) => longest));
/** Words that lines start with, by their first character: most lines begin like none of them. */
const STARTS = Map.groupBy(
  RULES.flatMap((rule) => rule.starts.map((word) => ({ rule, word }))),
  ({ word }) => word.charAt(0),
);
const findStarts = (cue: string): ReadonlySet<CompiledRule> =>
  new Set(STARTS.get(cue.charAt(0))?.flatMap(({ rule, word }) => (cue.startsWith(word) ? [rule] : [])));

/** Units from which a line that ends as a sentence does is one. */
const SENTENCE = 12;
const isSentence = (cue: string): boolean => cue.length >= SENTENCE && endsSentence(cue);

const NAMED = Map.groupBy(
  RULES.flatMap((rule) => [...rule.is].map((word) => ({ rule, word }))),
  ({ word }) => word,
);
const findNamed = (core: string): readonly CompiledRule[] => NAMED.get(core)?.map(({ rule }) => rule) ?? [];

/** Rules that look inside a line. */
const SEARCHING = new Set(RULES.filter(({ form, ends, contains }) => form || ends.length || contains.length));

const searches = (rule: CompiledRule, cue: string): boolean =>
  SEARCHING.has(rule) &&
  (rule.ends.some((word) => cue.endsWith(word)) ||
    rule.contains.some((word) => cue.includes(word)) ||
    (rule.form?.test(cue) ?? false));

/** The rule that makes a line page furniture, or null for a line that may belong to an article. */
export function findFurnitureRule({ cue, isLong }: SourceLine): FurnitureRule | null {
  if (isLong || cue.length > LONGEST) return null;
  const bare = closeLabel(stripBullet(cue));
  const named = new Set([...findNamed(cue.replace(EDGE_MARKS, '').toLowerCase()), ...findStarts(bare)]);
  const rules = isSentence(cue) ? SENTENCE_RULES : RULES;
  return rules.find((rule) => bare.length <= rule.longest && (named.has(rule) || searches(rule, bare))) ?? null;
}
