/**
 * How a time expression bears on the figures beside it.
 * within: they hold in it; as-of: up to its end; since: from it on; base: only compared with it.
 */
export type TimeRole = 'within' | 'as-of' | 'since' | 'base';

/** A folded sentence, and where it begins in the folded body: places are told more quickly by the body than by a part of it. */
export interface TimedText {
  readonly text: string;
  readonly folded: string;
  readonly offset: number;
  readonly isChinese: boolean;
}

/** A time expression as written, before the article's date is brought in. Spans are UTF-16 offsets into the body. */
export interface TimeWord {
  readonly start: number;
  readonly end: number;
  readonly role: TimeRole;
  /** Calendar year as written, or years from the article's; both null where no year is said. */
  readonly year: number | null;
  readonly yearOffset: number | null;
  /** First and last month, 1 to 12. */
  readonly months: readonly [number, number] | null;
  /** Months that end with the last of `months`: 3 for the three months to August. */
  readonly length: number | null;
  /** Months from the article's (上月 is -1). */
  readonly monthOffset: number | null;
  readonly day: number | null;
  /** Days from the article's (昨日 is -1). */
  readonly dayOffset: number | null;
  /** 底, end of: the moment it closes; 初: the moment it opens. */
  readonly edge: 'end' | 'start' | null;
  /** 5年来: whole years up to now; 0 where no number is said (实施以来). */
  readonly age: number | null;
  readonly plan: { readonly from: string; readonly to: string } | null;
  readonly isNow: boolean;
  /** 当年, during the year: the one spoken of last. */
  readonly isSameYear: boolean;
}

/** Written out, so that all have one shape. */
export const timeWord = (start: number, end: number, said: Partial<TimeWord>): TimeWord => ({
  role: said.role ?? 'within',
  year: said.year ?? null,
  yearOffset: said.yearOffset ?? null,
  months: said.months ?? null,
  length: said.length ?? null,
  monthOffset: said.monthOffset ?? null,
  day: said.day ?? null,
  dayOffset: said.dayOffset ?? null,
  edge: said.edge ?? null,
  age: said.age ?? null,
  plan: said.plan ?? null,
  isNow: said.isNow ?? false,
  isSameYear: said.isSameYear ?? false,
  start,
  end,
});
