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
  readonly forms: readonly RegExp[];
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
    forms: (forms ?? []).map((form) => new RegExp(form)),
    starts: starts ?? [],
    ends: ends ?? [],
    contains: contains ?? [],
  };
}

const RULES = furniture.rules.map((rule) => compileRule(rule));

/** Bullets and heading marks before the words of a line. */
export const stripBullet = (cue: string): string => cue.replace(/^(?:#{1,6}\s+|[•·●■◆▪*>\-–]\s+)/, '');

/** `索 引 号:` as `索引号:`: forms set their labels wide. */
export const closeLabel = (cue: string): string =>
  WIDE_LABEL.test(cue) ? cue.replace(WIDE_LABEL, (label) => label.replace(/\s+/g, '')) : cue;
const WIDE_LABEL = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,5}\s*:/u;

/** Rules by the first characters of their `starts`, since most lines begin with none of them. */
const STARTS = new Set(RULES.flatMap((rule) => rule.starts.map((word) => word.slice(0, 2))));
const beginsLikeOne = (bare: string): boolean => STARTS.has(bare.slice(0, 2)) || STARTS.has(bare.slice(0, 1));

/** Units from which a line that ends as a sentence does is one. */
const SENTENCE = 12;
const isSentence = (cue: string): boolean => cue.length >= SENTENCE && endsSentence(cue);

interface Probe {
  readonly cue: string;
  /** The cue in lower case, marks at its edges aside. */
  readonly core: string;
  readonly mayStart: boolean;
}

function matchesRule(rule: CompiledRule, { cue, core, mayStart }: Probe): boolean {
  if (cue.length > rule.longest) return false;
  return (
    rule.is.has(core) ||
    (mayStart && rule.starts.some((word) => cue.startsWith(word))) ||
    rule.ends.some((word) => cue.endsWith(word)) ||
    rule.contains.some((word) => cue.includes(word)) ||
    rule.forms.some((form) => form.test(cue))
  );
}

/** The rule that makes a line page furniture, or null for a line that may belong to an article. */
export function findFurnitureRule({ cue, isLong }: SourceLine): FurnitureRule | null {
  if (isLong) return null;
  const bare = closeLabel(stripBullet(cue));
  const core = cue.replace(EDGE_MARKS, '').toLowerCase();
  const mayStart = beginsLikeOne(bare);
  const found = RULES.find((rule) => matchesRule(rule, { cue: bare, core, mayStart }));
  return found && (found.canTakeSentence || !isSentence(cue)) ? found : null;
}
