import type { IndicatorTag, Tag } from './compiledLexicon.ts';
import { UNIT_KINDS, type UnitKind } from './lexicon.ts';

export type CueTag = Extract<Tag, { type: 'cue' }>;
type SubjectTag = Extract<Tag, { type: 'subject' }>;
type StandTag = Extract<Tag, { type: 'stand' }>;

/** One of 32 bits for a kind of cue. Two may share one. */
export const cueBit = (kind: string): number =>
  1 << ((kind.charCodeAt(0) * 3 + kind.charCodeAt(kind.length - 1) + kind.length * 5) & 31);

/** Bits of what a phrase is. */
export const IS_CUE = 1;
export const IS_INDICATOR = 2;
export const IS_NAME = 4;

/** Bits of the roles that a phrase has for an indicator. */
export const NAME = 1;
export const NOUN = 2;
export const WITH = 4;
/** With, for an indicator that has nothing but companions. */
export const ALONE = 8;
const BITS = { name: NAME, noun: NOUN, with: WITH } as const;

/** What a phrase says of the indicators counted in one kind of unit, or in any. Places are those in the lexicon's list. */
export interface Evidences {
  /** Roles by place, as far as the last place. */
  readonly roles: Uint8Array;
  /** Places that count by themselves, ascending. */
  readonly firm: readonly number[];
  /** Places that it only goes with: they count where the sentence names them, too. */
  readonly companions: readonly number[];
}

function weigh(tags: readonly IndicatorTag[]): Evidences {
  const roles = new Uint8Array((tags.at(-1)?.place ?? -1) + 1);
  const [firm, companions] = [new Set<number>(), new Set<number>()];
  for (const { place, role, isCompanionOnly } of tags) {
    const isAlone = role === 'with' && isCompanionOnly;
    roles[place] = (roles[place] as number) | BITS[role] | (isAlone ? ALONE : 0);
    (role === 'with' && !isAlone ? companions : firm).add(place);
  }
  return { roles, firm: [...firm], companions: [...companions] };
}

/** Stands behind the kinds of units. */
export const ANY_KIND = UNIT_KINDS.length;

/** What a phrase of the lexicon means, taken apart once for all places where it stands. */
export class Meaning {
  readonly cues: readonly CueTag[];
  /** A bit for each kind of its cues. */
  readonly cueBits: number;
  readonly indicators: readonly IndicatorTag[];
  /** Places of the indicators with companions that it names, or that it is the noun of. */
  readonly headed: readonly number[];
  readonly subjects: readonly SubjectTag[];
  readonly subject: SubjectTag | null;
  readonly stand: StandTag | null;
  /** Names an indicator by itself. */
  readonly isIndicatorName: boolean;
  /** Subject or stand-in. */
  readonly isName: boolean;
  /** IS_CUE, IS_INDICATOR and IS_NAME, in one number: a sentence has dozens of phrases to sort. */
  readonly sorts: number;
  private readonly byKind: (Evidences | undefined)[] = [];

  constructor(tags: readonly Tag[]) {
    this.cues = tags.filter((tag) => tag.type === 'cue');
    this.cueBits = this.cues.reduce((bits, { kind }) => bits | cueBit(kind), 0);
    this.indicators = tags.filter((tag) => tag.type === 'indicator');
    this.subjects = tags.filter((tag) => tag.type === 'subject');
    this.subject = this.subjects[0] ?? null;
    this.stand = tags.find((tag) => tag.type === 'stand') ?? null;
    this.headed = this.indicators
      .filter(({ role, entry }) => role !== 'with' && entry.with.length > 0)
      .map(({ place }) => place);
    this.isName = this.subject !== null || this.stand !== null;
    this.sorts =
      (this.cues.length > 0 ? IS_CUE : 0) |
      (this.indicators.length > 0 ? IS_INDICATOR : 0) |
      (this.isName ? IS_NAME : 0);
    this.isIndicatorName = this.indicators.some(({ role }) => role === 'name');
  }

  hasCue(field: string, kind: string): boolean {
    return this.cues.some((tag) => tag.field === field && tag.kind === kind);
  }

  /** Of indicators counted in the kind of unit at a place of the list of kinds; of all for ANY_KIND. */
  evidencesOf(at: number): Evidences {
    const known = this.byKind[at];
    if (known) return known;
    const kind = at === ANY_KIND ? null : (UNIT_KINDS[at] as UnitKind);
    const made = weigh(
      kind === null ? this.indicators : this.indicators.filter(({ entry }) => entry.unit.includes(kind)),
    );
    this.byKind[at] = made;
    return made;
  }

  /** Whether it speaks for the indicator at a place, in any role. */
  isOf(place: number): boolean {
    const { roles } = this.evidencesOf(ANY_KIND);
    return place < roles.length && roles[place] !== 0;
  }
}
