import type { Indicator, Named, Unit } from './world.ts';

/** Decimal digits and the place of the last one: `{ digits: 32416, place: 1 }` is 324160. */
export interface Amount {
  readonly digits: number;
  readonly place: number;
  readonly unit: Unit;
}

export type Time =
  | { readonly in: 'year'; readonly year: number }
  | { readonly in: 'months'; readonly year: number; readonly months: number }
  | { readonly in: 'end'; readonly year: number }
  | { readonly in: 'since'; readonly start: number; readonly year: number }
  | { readonly in: 'never' };

export type Word = 'exact' | 'more_than' | 'approx' | 'nearly';

/** One figure that one article is to state. */
export interface Statement {
  readonly id: number;
  readonly indicator: Indicator;
  readonly place: Named;
  readonly amount: Amount;
  /** The upper end of a range. */
  readonly high?: Amount;
  readonly word: Word;
  readonly time: Time;
  /** How the goods come: a part of the whole. */
  readonly part?: Named;
  /** Whose share of the whole it is. */
  readonly actor?: Named;
  readonly prices?: 'constant';
  readonly modality?: 'forecast';
  readonly revision?: 'revised';
  /** Who says it. */
  readonly by?: Named;
  /** The change against the year before, said behind it: tenths of a percent, negative where it fell. */
  readonly growth?: { readonly id: number; readonly tenths: number };
}

export const decimalOf = ({ digits, place }: Amount): string => {
  if (place >= 0) return `${digits}${'0'.repeat(place)}`;
  const text = String(digits).padStart(1 - place, '0');
  return `${text.slice(0, place)}.${text.slice(place)}`.replace(/\.?0+$/, '');
};
