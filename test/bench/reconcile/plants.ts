import rates from '../../../resources/exchangeRates.json' with { type: 'json' };
import type { Desk } from './desk.ts';
import type { Amount, Statement, Time } from './statement.ts';
import { type Named, type Nature, PLACES, type Script } from './world.ts';

/** States something about the indicator that the desk is turned to, and says what must come of it: perhaps nothing. */
export interface Plant {
  readonly name: string;
  readonly natures: readonly Nature[];
  readonly sow: (desk: Desk) => void;
}

const STATE_OWNED = { zh: '国有企业', en: 'state-owned enterprises' };
const FOREIGN = { zh: '外资企业', en: 'foreign-funded firms' };
const BY_SEA = { zh: '海运', en: 'by sea' };
const BY_AIR = { zh: '空运', en: 'by air' };
const CHILLED = { zh: '冷链', en: 'refrigerated' };
const PRIVATE = { zh: '民营企业', en: 'private firms' };

/** The period that figures of this nature usually have. */
function timeOf({ indicator: { nature } }: Desk, year: number): Time {
  if (nature === 'total') return { in: 'since', start: 1995, year };
  return nature === 'level' ? { in: 'end', year } : { in: 'year', year };
}

const timed = (desk: Desk): Time => timeOf(desk, desk.year(2013));

/** Two figures for one and the same, as two outlets have them. */
function sowPair(
  desk: Desk,
  make: (amount: Amount) => [Partial<Statement>, Partial<Statement>],
): [Statement, Statement] {
  const [time, amount] = [timed(desk), desk.amount()];
  const [a, b] = make(amount).map((about) => desk.state({ time, amount, ...about })) as [Statement, Statement];
  desk.reportBoth(a, b);
  return [a, b];
}

/** The same where figures are cut: tried again until no other indicator has the cut one. */
function sowRounded(
  desk: Desk,
  make: (amount: Amount) => [Partial<Statement>, Partial<Statement>],
  papers?: readonly Script[],
) {
  const time = timed(desk);
  for (;;) {
    const made = make(desk.amount()).map((about) => ({ ...about, amount: about.amount as Amount }));
    if (!made.every(({ amount }) => desk.isFresh(amount))) continue;
    const [a, b] = made.map((about) => desk.state({ time, ...about })) as [Statement, Statement];
    desk.reportBoth(a, b, papers);
    return [a, b];
  }
}

const CHINESE: readonly Script[] = ['zh-Hans', 'zh-Hant'];
const ALL: readonly Nature[] = ['flow', 'total', 'level'];
const YEARLY: readonly Nature[] = ['flow', 'level'];

/** The first three digits: rounded, or cut off. */
const cutTo = (amount: Amount, how: (value: number) => number): Amount => ({
  ...amount,
  digits: how(amount.digits / 100),
  place: amount.place + 2,
});

const TROUBLE: readonly Plant[] = [
  {
    name: 'two values',
    natures: ALL,
    sow: (desk) => {
      const ratio = [1.02, 1.04, 0.93, 1.3, 8.2][desk.pick(5)] ?? 1.1;
      desk.expect(
        'contradiction',
        sowPair(desk, (amount) => [{}, { amount: desk.times(amount, ratio) }]),
      );
    },
  },
  {
    name: 'below more than',
    natures: YEARLY,
    sow: (desk) =>
      desk.expect(
        'contradiction',
        sowPair(desk, (amount) => [{ word: 'more_than' }, { amount: desk.times(amount, 0.9) }]),
      ),
  },
  {
    name: 'far from about',
    natures: YEARLY,
    sow: (desk) =>
      desk.expect(
        'contradiction',
        sowPair(desk, (amount) => [{ word: 'approx' }, { amount: desk.times(amount, 1.4) }]),
      ),
  },
  {
    name: 'outside a range',
    natures: ['flow'],
    sow: (desk) =>
      desk.expect(
        'contradiction',
        sowPair(desk, (amount) => [{ high: desk.times(amount, 1.1) }, { amount: desk.times(amount, 1.3) }]),
      ),
  },
  {
    name: 'other digits in the last place',
    natures: ['flow'],
    sow: (desk) =>
      desk.expect(
        'contradiction',
        sowRounded(desk, (amount) => {
          const near = cutTo(amount, Math.round);
          // A zero at the end would be one digit less.
          return [{ amount }, { amount: { ...near, digits: near.digits + (near.digits % 10 === 8 ? 3 : 2) } }];
        }),
      ),
  },
  {
    name: 'one outlet, a year later',
    natures: YEARLY,
    sow: (desk) => {
      const [time, amount] = [timed(desk), desk.amount()];
      const [outlet = 0] = desk.outlets(1);
      const before = desk.report(desk.state({ time, amount }), { outlet });
      const after = desk.state({ time, amount: desk.times(amount, 1.03) });
      desk.report(after, { outlet, published: (time as { year: number }).year + 2 });
      desk.expect('revision', [before, after]);
    },
  },
  {
    name: 'one body, other figures',
    natures: ['flow'],
    sow: (desk) => {
      const [time, amount] = [timed(desk), desk.amount()];
      const by = { zh: `${desk.place.zh}海关`, en: `${desk.place.en} Customs` };
      const [one = 0, other = 1] = desk.outlets(2);
      const before = desk.report(desk.state({ time, amount, by }), { outlet: one });
      const after = desk.state({ time, amount: desk.times(amount, 0.96), by });
      desk.report(after, { outlet: other, published: (time as { year: number }).year + 2 });
      desk.expect('revision', [before, after]);
    },
  },
  {
    name: 'said to be revised',
    natures: ['flow'],
    sow: (desk) =>
      desk.expect(
        'revision',
        sowPair(desk, (amount) => [{}, { amount: desk.times(amount, 1.05), revision: 'revised' }]),
      ),
  },
  {
    name: 'a scale slipped',
    natures: ALL,
    sow: (desk) =>
      desk.expect(
        'unit-slip',
        sowPair(desk, (amount) => [{}, { amount: { ...amount, place: amount.place + ([1, 4][desk.pick(2)] ?? 1) } }]),
      ),
  },
  {
    name: 'an exchange rate between',
    natures: ['flow'],
    sow: (desk) => {
      if (desk.indicator.unit === 'tonne') return;
      const amount = desk.amount(10_000, 13_000);
      const time = timed(desk) as Time & { year: number };
      const rate = rates.rates.CNY[String(time.year) as '2013'];
      const [a, b] = [desk.state({ time, amount }), desk.state({ time, amount: desk.times(amount, rate) })];
      desk.reportBoth(a, b);
      desk.expect('unit-slip', [a, b]);
    },
  },
  {
    name: 'one number, two currencies',
    natures: ['flow'],
    sow: (desk) => {
      const { unit } = desk.indicator;
      if (unit === 'tonne') return;
      const other = unit === 'USD' ? 'CNY' : 'USD';
      desk.expect(
        'unit-slip',
        sowPair(desk, (amount) => [{}, { amount: { ...amount, unit: other } }]),
      );
    },
  },
  {
    name: 'a total falls',
    natures: ['total'],
    sow: (desk) => sowTotals(desk, { ratio: 0.8, word: desk.pick(2) === 0 ? 'more_than' : 'exact', isFall: true }),
  },
  {
    name: 'growth does not fit',
    natures: ['flow'],
    sow: (desk) => sowGrowth(desk, [-64, 47, 120][desk.pick(3)] ?? 60),
  },
  {
    name: 'a part above the whole',
    natures: ['flow'],
    sow: (desk) => {
      const [whole, part] = sowPart(desk, 1.2, STATE_OWNED);
      desk.expect('parts-vs-total', [whole, part]);
    },
  },
  {
    name: 'parts above their total',
    natures: ['flow'],
    sow: (desk) => desk.expect('parts-vs-total', sowParts(desk, { shares: [0.63, 0.52], parts: [BY_SEA, BY_AIR] })),
  },
];

function sowTotals(desk: Desk, how: { ratio: number; word: Statement['word']; isFall: boolean }): void {
  const year = desk.year(2013);
  const amount = desk.amount();
  const [one, other] = [timeOf(desk, year), timeOf(desk, year + 1)];
  const earlier = desk.state({ time: one, amount, word: how.word });
  const later = desk.state({ time: other, amount: desk.times(amount, how.ratio) });
  desk.reportBoth(earlier, later);
  if (how.isFall) desk.expect('cumulative-fall', [earlier, later]);
}

/** `off`: tenths of a percent that the stated growth is away from the true one. */
function sowGrowth(desk: Desk, off: number): void {
  const year = desk.year(2013);
  const before = desk.state({ time: timeOf(desk, year - 1), amount: desk.amount() });
  const amount = desk.times(before.amount, [1.08, 1.21, 0.94][desk.pick(3)] ?? 1.1);
  const tenths = Math.round((amount.digits / before.amount.digits - 1) * 1000) + off;
  const growth = { id: desk.id(), tenths: tenths === 0 ? 1 : tenths };
  const after = desk.state({ time: timeOf(desk, year), amount, growth });
  desk.reportBoth(before, after);
  desk.expect(off === 0 ? 'derived-check' : 'growth-mismatch', [before, after, growth.id]);
}

/** A total and two parts of it in one article, as shares of the total. */
function sowParts(
  desk: Desk,
  { shares, parts, papers }: { shares: [number, number]; parts: [Named, Named]; papers?: readonly Script[] },
): [Statement, Statement, Statement] {
  const time = timed(desk);
  const total = desk.state({ time, amount: desk.amount() });
  const [one, other] = [
    desk.state({ time, amount: desk.times(total.amount, shares[0]), part: parts[0] }),
    desk.state({ time, amount: desk.times(total.amount, shares[1]), part: parts[1] }),
  ] as const;
  const [outlet = 0] = desk.outlets(1, papers);
  const published = 'year' in time ? time.year + 1 : null;
  desk.reports.push({ outlet, published, statements: [total, one, other], isAlone: true });
  return [total, one, other];
}

function sowPart(desk: Desk, ratio: number, actor: Named): [Statement, Statement] {
  return sowPair(desk, (amount) => [{}, { amount: desk.times(amount, ratio), actor }]);
}

const APART: readonly Plant[] = [
  {
    name: 'a part of the whole',
    natures: ['flow'],
    sow: (desk) => desk.expect('scope-differs', sowPart(desk, 0.4, PRIVATE)),
  },
  {
    name: 'two parts',
    natures: ['flow'],
    sow: (desk) =>
      desk.expect(
        'scope-differs',
        sowPair(desk, (amount) => [{ actor: STATE_OWNED }, { amount: desk.times(amount, 1.2), actor: FOREIGN }]),
      ),
  },
  {
    name: 'months of the year',
    natures: ['flow'],
    sow: (desk) => {
      const year = desk.year(2013);
      const whole = desk.state({ time: { in: 'year', year }, amount: desk.amount() });
      const months = desk.between(2, 11);
      const part = desk.state({
        time: { in: 'months', year, months },
        amount: desk.times(whole.amount, (months / 12) * 0.98),
      });
      desk.reportBoth(whole, part);
      desk.expect('period-differs', [whole, part]);
    },
  },
  {
    name: 'a total and a year',
    natures: ['total'],
    sow: (desk) => {
      const year = desk.year(2013);
      const total = desk.state({ time: timeOf(desk, year), amount: desk.amount() });
      const own = desk.state({ time: { in: 'year', year }, amount: desk.times(total.amount, 0.2) });
      desk.reportBoth(total, own);
      desk.expect('measure-differs', [total, own]);
    },
  },
  {
    name: 'other prices',
    natures: ['flow'],
    sow: (desk) => {
      if (desk.indicator.unit === 'tonne') return;
      desk.expect(
        'definition-differs',
        sowPair(desk, (amount) => [{}, { amount: desk.times(amount, 0.9), prices: 'constant' }]),
      );
    },
  },
  {
    name: 'one number, another place',
    natures: YEARLY,
    sow: (desk) => {
      const amount = desk.amount();
      const place = PLACES[(PLACES.indexOf(desk.place) + 1) % PLACES.length] ?? desk.place;
      const [a, b] = [desk.state({ time: timed(desk), amount }), desk.state({ time: timed(desk), amount, place })];
      desk.reportBoth(a, b);
      desk.expect('lookalike', [a, b]);
    },
  },
];

const AGAIN: readonly Plant[] = [
  {
    name: 'the same by two',
    natures: ALL,
    sow: (desk) =>
      desk.expect(
        'confirmed',
        sowPair(desk, () => [{}, {}]),
      ),
  },
  {
    name: 'rounded',
    natures: ALL,
    sow: (desk) => {
      // 324,000 tonnes may be exact or not: only a scale says to which digit a number goes.
      const papers = desk.indicator.unit === 'tonne' ? CHINESE : undefined;
      const pair = sowRounded(desk, (amount) => [{ amount }, { amount: cutTo(amount, Math.round) }], papers);
      desk.expect('confirmed', pair);
    },
  },
  {
    name: 'just above more than',
    natures: YEARLY,
    sow: (desk) =>
      desk.expect(
        'confirmed',
        sowRounded(desk, (amount) => [{ amount }, { amount: cutTo(amount, Math.floor), word: 'more_than' }]),
      ),
  },
  {
    name: 'near about',
    natures: YEARLY,
    sow: (desk) =>
      desk.expect(
        'confirmed',
        sowPair(desk, (amount) => [{ word: 'approx' }, { amount: desk.times(amount, 1.02) }]),
      ),
  },
  {
    name: 'inside a range',
    natures: ['flow'],
    sow: (desk) =>
      desk.expect(
        'confirmed',
        sowPair(desk, (amount) => [{ high: desk.times(amount, 1.2) }, { amount: desk.times(amount, 1.1) }]),
      ),
  },
  {
    name: 'a headline',
    natures: ['flow'],
    sow: (desk) => {
      const said = desk.state({
        time: timed(desk),
        amount: desk.amount(),
        word: desk.pick(2) === 0 ? 'more_than' : 'exact',
      });
      desk.report(said, { headline: said, isAlone: true });
      desk.expect('repeat', [said]);
    },
  },
  {
    name: 'copied',
    natures: YEARLY,
    sow: (desk) => {
      const said = desk.state({ time: timed(desk), amount: desk.amount() });
      const [outlet = 0, ...copies] = desk.outlets(3);
      desk.report(said, { outlet, copies, isAlone: true });
      desk.expect('echo', [said]);
    },
  },
  { name: 'growth fits', natures: ['flow'], sow: (desk) => sowGrowth(desk, 0) },
];

const MISSING: readonly Plant[] = [
  {
    name: 'no date anywhere',
    natures: ['level'],
    sow: (desk) => {
      const said = desk.state({ time: { in: 'never' }, amount: desk.amount() });
      desk.report(said, { published: null, isAlone: true });
      desk.expect('undated', [said]);
    },
  },
];

/** What looks like trouble and is none. */
const INNOCENT: readonly Plant[] = [
  {
    name: 'parts within their total',
    natures: ['flow'],
    sow: (desk) => void sowParts(desk, { shares: [0.55, 0.38], parts: [BY_SEA, BY_AIR] }),
  },
  {
    name: 'parts that may overlap',
    natures: ['flow'],
    sow: (desk) => void sowParts(desk, { shares: [0.63, 0.52], parts: [BY_SEA, CHILLED], papers: CHINESE }),
  },
  {
    name: 'one outlet says it again a year later',
    natures: YEARLY,
    sow: (desk) => {
      const [time, amount] = [timed(desk), desk.amount()];
      const [outlet = 0] = desk.outlets(1);
      const before = desk.report(desk.state({ time, amount }), { outlet });
      const after = desk.state({ time, amount });
      desk.report(after, { outlet, published: (time as { year: number }).year + 2 });
      desk.expect('confirmed', [before, after]);
    },
  },
  {
    name: 'a part by both',
    natures: ['flow'],
    sow: (desk) =>
      desk.expect(
        'confirmed',
        sowPair(desk, () => [{ actor: STATE_OWNED }, { actor: STATE_OWNED }]),
      ),
  },
  {
    name: 'constant prices by both',
    natures: ['flow'],
    sow: (desk) => {
      if (desk.indicator.unit === 'tonne') return;
      desk.expect(
        'confirmed',
        sowPair(desk, () => [{ prices: 'constant' }, { prices: 'constant' }]),
      );
    },
  },
  {
    name: 'months of the next year',
    natures: ['flow'],
    sow: (desk) => {
      const year = desk.year(2013);
      const whole = desk.state({ time: { in: 'year', year }, amount: desk.amount() });
      const time = { in: 'months', year: year + 1, months: desk.between(2, 11) } as const;
      desk.reportBoth(whole, desk.state({ time, amount: desk.times(whole.amount, 0.6) }));
    },
  },
  {
    name: 'a total here and a year elsewhere',
    natures: ['total'],
    sow: (desk) => {
      const year = desk.year(2013);
      const total = desk.state({ time: timeOf(desk, year), amount: desk.amount() });
      const place = PLACES[(PLACES.indexOf(desk.place) + 1) % PLACES.length] ?? desk.place;
      desk.reportBoth(total, desk.state({ time: { in: 'year', year }, amount: desk.times(total.amount, 0.2), place }));
    },
  },
  {
    name: 'a headline of another place',
    natures: ['flow'],
    sow: (desk) => {
      const time = timed(desk);
      const place = PLACES[(PLACES.indexOf(desk.place) + 1) % PLACES.length] ?? desk.place;
      const said = desk.state({ time, amount: desk.amount() });
      const headline = desk.state({ time, amount: desk.times(said.amount, 1.3), place });
      desk.report(said, { headline, isAlone: true });
      // Nothing in the text says when, as it does where a headline repeats a sentence.
      desk.expect('undated', [headline]);
    },
  },
  {
    name: 'well above more than',
    natures: YEARLY,
    sow: (desk) =>
      void sowRounded(desk, (amount) => [
        { amount: cutTo(amount, Math.floor), word: 'more_than' },
        { amount: desk.times(amount, 1.6) },
      ]),
  },
  {
    name: 'a little off about',
    natures: YEARLY,
    sow: (desk) => void sowPair(desk, (amount) => [{ word: 'approx' }, { amount: desk.times(amount, 1.075) }]),
  },
  {
    name: 'trailing zeros',
    natures: ['flow'],
    sow: (desk) =>
      void sowRounded(
        desk,
        (amount) => {
          // 3240 and 3242 of one scale: to the unit they differ, to the ten they do not.
          const ten = { ...cutTo(amount, Math.round), place: amount.unit === 'tonne' ? 4 : 8 };
          const digits = ten.digits * 10;
          return [{ amount: { ...ten, digits } }, { amount: { ...ten, digits: digits + 2 } }];
        },
        CHINESE,
      ),
  },
  {
    name: 'thousands without a scale',
    natures: YEARLY,
    sow: (desk) => {
      if (desk.indicator.unit !== 'tonne') return;
      sowRounded(desk, (amount) => [{ amount: cutTo(amount, Math.round) }, { amount }], ['en']);
    },
  },
  {
    name: 'a forecast and what came',
    natures: ['flow'],
    sow: (desk) => void sowPair(desk, (amount) => [{ modality: 'forecast' }, { amount: desk.times(amount, 1.1) }]),
  },
  {
    name: 'another place',
    natures: YEARLY,
    sow: (desk) => {
      const place = PLACES[(PLACES.indexOf(desk.place) + 1) % PLACES.length] ?? desk.place;
      sowPair(desk, (amount) => [{}, { amount: desk.times(amount, 1.1), place }]);
    },
  },
  {
    name: 'another year',
    natures: YEARLY,
    sow: (desk) => {
      const amount = desk.amount();
      desk.reportBoth(
        desk.state({ time: timed(desk), amount }),
        desk.state({ time: timed(desk), amount: desk.times(amount, 0.9) }),
      );
    },
  },
  {
    name: 'the same number another year',
    natures: YEARLY,
    sow: (desk) => {
      const amount = desk.amount();
      desk.reportBoth(desk.state({ time: timed(desk), amount }), desk.state({ time: timed(desk), amount }));
    },
  },
  {
    name: 'another currency',
    natures: ['flow'],
    sow: (desk) => {
      if (desk.indicator.unit === 'tonne') return;
      const other = desk.indicator.unit === 'USD' ? 'CNY' : 'USD';
      sowPair(desk, (amount) => [{}, { amount: { ...desk.times(amount, 1.5), unit: other } }]);
    },
  },
  {
    name: 'a total rises',
    natures: ['total'],
    sow: (desk) => sowTotals(desk, { ratio: 1.09, word: 'exact', isFall: false }),
  },
  {
    name: 'another start',
    natures: ['total'],
    sow: (desk) => {
      const year = desk.year(2013);
      const one = desk.state({ time: { in: 'since', start: 1995, year }, amount: desk.amount() });
      const other = desk.state({
        time: { in: 'since', start: 2010, year: year + 1 },
        amount: desk.times(one.amount, 0.5),
      });
      desk.reportBoth(one, other);
    },
  },
  {
    name: 'a part below the whole',
    natures: ['flow'],
    sow: (desk) => desk.expect('scope-differs', sowPart(desk, 0.8, FOREIGN)),
  },
];

export const PLANTS: readonly Plant[] = [...TROUBLE, ...APART, ...AGAIN, ...MISSING, ...INNOCENT];

/** A run of years with one missing, at a frequency that is set; or with none missing. */
export function sowRun(desk: Desk, hole: boolean): void {
  const [from, missing] = [desk.between(1998, 2016), desk.between(1, 5)];
  const years = Array.from({ length: 7 }, (_, at) => from + at).filter((_, at) => !hole || at !== missing);
  const said = years.map((year) => desk.report(desk.state({ time: timeOf(desk, year), amount: desk.amount() })));
  if (hole) desk.expect('gap', said, String(from + missing));
  desk.frequencies.push({ indicator: desk.indicator, frequency: 'year' });
}
