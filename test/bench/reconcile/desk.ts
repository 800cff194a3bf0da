import type { FindingKind } from '../../../electron/common/vocabulary.ts';
import { createRandom } from '../makeArticles.ts';
import { type Amount, decimalOf, type Statement } from './statement.ts';
import {
  FIRST_YEAR,
  type Indicator,
  LAST_YEAR,
  type Named,
  OUTLETS,
  type Outlet,
  PLACES,
  type Script,
} from './world.ts';

/** What must be found: a finding of this kind over all figures of these statements (their growth where `ofGrowth`). */
export interface Truth {
  readonly kind: FindingKind;
  readonly of: readonly number[];
  /** Which plant it comes from, for reading what was missed. */
  readonly plant: string;
  /** Holes: the columns that have no value. */
  readonly columns?: string;
}

/** One piece of writing: what it states, where and when it appears. */
export interface Report {
  readonly outlet: number;
  /** Year of publication; null for an article that carries no date. */
  readonly published: number | null;
  readonly statements: readonly Statement[];
  /** Never put together with other reports. */
  readonly isAlone?: boolean;
  /** Its headline states the figure bare. */
  readonly headline?: Statement;
  /** Outlets that carry it word for word. */
  readonly copies?: readonly number[];
}

export interface Frequent {
  readonly indicator: Indicator;
  readonly frequency: 'year';
}

/** Where plants put what they state and what is to be found; hands out numbers and years that nothing else uses. */
export class Desk {
  readonly reports: Report[] = [];
  readonly truths: Truth[] = [];
  readonly frequencies: Frequent[] = [];
  /** Name of the plant at work. */
  plant = '';
  indicator: Indicator;
  place: Named;
  #random: () => number;
  #digits = new Set<number>();
  #values = new Set<string>();
  #years: number[] = [];
  #nextId = 1;

  constructor(seed: number, indicator: Indicator) {
    this.#random = createRandom(seed);
    this.indicator = indicator;
    this.place = PLACES[0] as Named;
  }

  pick = (below: number): number => Math.floor(this.#random() * below);
  between = (low: number, high: number): number => low + this.pick(high - low + 1);

  turnTo(indicator: Indicator, places: readonly Named[] = PLACES): void {
    this.indicator = indicator;
    this.place = places[this.pick(places.length)] as Named;
    this.#years = Array.from({ length: LAST_YEAR - FIRST_YEAR }, (_, at) => FIRST_YEAR + 1 + at).filter(
      (year) => year % 2 === 0,
    );
  }

  /** Every second year, so that the year before and the year after are free as well. */
  year(from = FIRST_YEAR): number {
    const open = this.#years.filter((year) => year >= from);
    const year = open[this.pick(open.length)];
    if (year === undefined) throw new Error(`no year is left for ${this.indicator.key}`);
    this.#years = this.#years.filter((other) => other !== year);
    return year;
  }

  /** Digits that no other figure has, the last of them not zero: equal numbers are planted, never met. */
  claim(wanted: number): number {
    let digits = wanted;
    while (this.#digits.has(digits) || digits % 10 === 0) digits += 1;
    this.#digits.add(digits);
    return digits;
  }

  /** Totals of plants lie above those that were told of the years before. */
  amount(low = 0, high = 0): Amount {
    const { unit, nature } = this.indicator;
    if (low === 0) return nature === 'total' ? this.amount(70_000, 90_000) : this.amount(10_000, 60_000);
    return { digits: this.claim(this.between(low, high)), place: unit === 'tonne' ? 1 : 5, unit };
  }

  /** Whether no figure before had this value. */
  isFresh(amount: Amount): boolean {
    const value = `${decimalOf(amount)}|${amount.unit}`;
    if (this.#values.has(value)) return false;
    this.#values.add(value);
    return true;
  }

  /** The amount times `ratio`, as near as digits are free. */
  times(amount: Amount, ratio: number): Amount {
    return { ...amount, digits: this.claim(Math.round(amount.digits * ratio)) };
  }

  outlets(count: number, scripts: readonly Script[] = ['zh-Hans', 'zh-Hant', 'en']): number[] {
    const chosen = new Set<number>();
    while (chosen.size < count) {
      const at = this.pick(OUTLETS.length);
      if (scripts.includes((OUTLETS[at] as Outlet).script)) chosen.add(at);
    }
    return [...chosen];
  }

  state(about: Partial<Statement> & Pick<Statement, 'time' | 'amount'>): Statement {
    const { indicator, place } = this;
    return { id: this.id(), indicator, place, word: 'exact', ...about };
  }

  id(): number {
    this.#nextId += 1;
    return this.#nextId - 1;
  }

  report(statement: Statement, options: Partial<Report> = {}): Statement {
    const [outlet = 0] = this.outlets(1);
    const { time } = statement;
    const published = time.in === 'never' ? LAST_YEAR : time.year + 1;
    this.reports.push({ outlet, published, statements: [statement], ...options });
    return statement;
  }

  /** Two outlets, each with its own words. */
  reportBoth(a: Statement, b: Statement, scripts?: readonly Script[]): void {
    const [one = 0, other = 1] = this.outlets(2, scripts);
    this.report(a, { outlet: one });
    this.report(b, { outlet: other });
  }

  expect(kind: FindingKind, of: readonly (Statement | number)[], columns?: string): void {
    const ids = of.map((one) => (typeof one === 'number' ? one : one.id));
    this.truths.push({ kind, of: ids, plant: this.plant, ...(columns && { columns }) });
  }
}
