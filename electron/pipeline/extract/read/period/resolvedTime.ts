import type { TimeRole } from './timeWord.ts';

/** A time expression with its years filled in. `from` is null where it has no start that is known. */
export interface ResolvedTime {
  readonly start: number;
  readonly end: number;
  readonly role: TimeRole;
  readonly from: string | null;
  /** Last moment covered, EDTF. */
  readonly to: string;
  /** False for a state of one moment (年底, 目前). */
  readonly isWindow: boolean;
  /** True when the text names the year; otherwise `basis` says what it was worked out from. */
  readonly isStated: boolean;
  readonly basis: string;
  readonly age: number | null;
  readonly isNow: boolean;
  /** The day that a report came out: no window of what it reports. */
  readonly isReport: boolean;
  /** 今年: a year that the article was written in, told up to then. */
  readonly isRunningYear: boolean;
  /** 2017年开行以来最快的一年, the most since 2013: what is compared with, and no start of a total. */
  readonly isSuperlative: boolean;
}

export interface TimeFrame {
  /** The article's date, EDTF, or null. */
  readonly articleDate: string | null;
  /** The year that an earlier expression of this sentence names, if any. */
  readonly lastYear: { readonly year: number; readonly isStated: boolean } | null;
  /** The year that an earlier sentence of the paragraph told of, for 当年 and "the year". */
  readonly contextYear: number | null;
  /** The month that an earlier expression of this sentence names: 11月30日 … 29日. */
  readonly lastMonth: number | null;
  /** The words before tell of what is to come: 预计四季度. */
  readonly isFuture: boolean;
  /** When the programme that the article is about began, if known. */
  readonly launch: string | null;
}

export const PLAIN = { age: null, isNow: false, isReport: false, isRunningYear: false, isSuperlative: false } as const;
