import type { ClosingCredit } from './closingCredit.ts';
import type { LineKind } from './lineKind.ts';
import type { StatedDate } from './statedDate.ts';
import type { WireOpening } from './wireOpening.ts';

/** A line about the article, with its own words as printed. */
export interface AboutLine {
  readonly kind: LineKind;
  readonly printed: string;
}

/** All that was read of an article besides its text. `head` is the printed start of its first paragraph. */
export interface MetaEvidence {
  readonly about: readonly AboutLine[];
  readonly opening: { readonly found: WireOpening; readonly printed: string } | null;
  readonly closings: readonly { readonly found: ClosingCredit; readonly printed: string }[];
  /** The month of a brief, where no day is stated. */
  readonly month: StatedDate | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly head: string;
  readonly body: string;
  readonly fileName: string | undefined;
}

/** Longest value of a field, as the schema of an article's data has it. */
export const LONGEST_FIELD = 500;

/** One line of at most `LONGEST_FIELD` units. */
export const squeezeSpace = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FIELD);
