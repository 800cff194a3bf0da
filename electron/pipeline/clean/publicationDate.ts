import type { ArticleMeta } from '../../common/article.ts';
import { foldText } from '../../common/foldText.ts';
import { deriveDate } from './derivedDate.ts';
import { findDayOnly, findFullDate, formatDate, formatDay, type StatedDate } from './statedDate.ts';

export type Publication = Pick<ArticleMeta, 'date' | 'dateBasis' | 'dateReason'>;

export interface DateEvidence {
  /** Dates of datelines, wire openings and closing brackets, in source order. */
  readonly dates: readonly StatedDate[];
  /** Value of a mail's date header. */
  readonly mail: string | null;
  /** Folded start of the first paragraph, where a report says on what day the news was. */
  readonly head: string;
  /** The text of the article, which may prove the year. */
  readonly body: string;
}

/**
 * The day an article was published, where it says so; else the month or year that its text proves. A day without its year stays unknown, with the reason
 * `day-without-year|MM-DD`, and nothing at all with `no-date`: the analyst is asked.
 */
export function findPublication({ dates, mail, head, body }: DateEvidence): Publication {
  const stated = dates.find((date) => date.year !== null) ?? (mail ? findFullDate(mail) : null);
  if (stated) {
    const dateReason = stated.open ? `day-or-month|${stated.open}` : null;
    return { date: formatDate(stated), dateBasis: 'stated', dateReason };
  }
  const derived = deriveDate(foldText(body));
  if (derived) return { date: derived.date, dateBasis: 'derived', dateReason: derived.reason };
  const day = dates[0] ?? findDayOnly(head);
  return { date: null, dateBasis: 'unknown', dateReason: day ? `day-without-year|${formatDay(day)}` : 'no-date' };
}
