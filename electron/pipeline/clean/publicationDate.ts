import type { ArticleMeta } from '../../common/article.ts';
import { findDayOnly, findFullDate, formatDate, formatDay, type StatedDate } from './statedDate.ts';

export type Publication = Pick<ArticleMeta, 'date' | 'dateBasis' | 'dateReason'>;

export interface DateEvidence {
  /** Dates of datelines, wire openings and closing brackets, in source order. */
  readonly dates: readonly StatedDate[];
  /** Value of a mail's date header. */
  readonly mail: string | null;
  /** Folded start of the first paragraph, where a report says on what day the news was. */
  readonly head: string;
}

/**
 * The day an article was published, where it says so. A day without its year stays unknown, with the reason
 * `day-without-year|MM-DD`, and nothing at all with `no-date`: the analyst is asked.
 */
export function findPublication({ dates, mail, head }: DateEvidence): Publication {
  const stated = dates.find((date) => date.year !== null) ?? (mail ? findFullDate(mail) : null);
  if (stated) return { date: formatDate(stated), dateBasis: 'stated', dateReason: null };
  const day = dates[0] ?? findDayOnly(head);
  return { date: null, dateBasis: 'unknown', dateReason: day ? `day-without-year|${formatDay(day)}` : 'no-date' };
}
