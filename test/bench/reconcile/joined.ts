import type { Desk } from './desk.ts';
import type { Statement } from './statement.ts';
import {
  AIRPORTS,
  FLIGHTS,
  type Indicator,
  MOVEMENTS,
  type Named,
  PLACES,
  PROGRAMMES,
  SIGNED_AMOUNT,
  SIGNED_PROJECTS,
} from './world.ts';

/** Plants that need two indicators: things counted alike, and what arithmetic joins. */

const YEARS = [2013, 2015, 2017, 2019, 2021] as const;

function stateAs(desk: Desk, indicator: Indicator, about: Parameters<Desk['state']>[0]): Statement {
  return { ...desk.state(about), indicator };
}

/** 18 schools of one programme and 8 of another are looked at twice; 180 of one and 8 of another are not. */
function sowProgrammes(desk: Desk): void {
  PROGRAMMES.forEach(([one, other], at) => {
    desk.turnTo(one);
    const isNear = at % 3 !== 0;
    desk.plant = isNear ? 'one noun, two programmes' : 'one noun, far apart';
    const [year, small] = [2014 + desk.pick(8), desk.between(6, 9)];
    const large = isNear ? desk.between(small + 2, small * 2 + 4) : small * desk.between(8, 10);
    const [a, b] = [
      stateAs(desk, one, { time: { in: 'end', year }, amount: { digits: small, place: 0, unit: 'item' } }),
      stateAs(desk, other, { time: { in: 'end', year }, amount: { digits: large, place: 0, unit: 'item' } }),
    ];
    desk.reportBoth(a, b);
    if (isNear) desk.expect('lookalike', [a, b]);
  });
}

/** Flights a week times the weeks of a year, beside what the airport counted; or beside another year's count. */
function sowFlights(desk: Desk, airport: Named): void {
  desk.turnTo(FLIGHTS, [airport]);
  const year = YEARS[desk.pick(YEARS.length)] as number;
  const isJoined = desk.pick(3) > 0;
  desk.plant = isJoined ? 'flights times weeks' : 'flights of another year';
  const rate = desk.between(12, 96);
  const weekly = { digits: rate, place: 0, unit: 'flights/week' } as const;
  const a = stateAs(desk, FLIGHTS, { time: { in: 'end', year: isJoined ? year : year + 2 }, amount: weekly });
  const counted = {
    digits: desk.claim(rate * 104 + desk.between(-60, 60)),
    place: 0,
    unit: 'aircraft-movements',
  } as const;
  const b = stateAs(desk, MOVEMENTS, { time: { in: 'year', year }, amount: counted });
  // English texts name an airport in ways that are not read as whose flights they are.
  desk.reportBoth(a, b, ['zh-Hans', 'zh-Hant']);
  if (isJoined) desk.expect('derived-check', [a, b]);
}

/** A total and a count at one moment in one article give an amount each; at two moments they do not. */
function sowSigned(desk: Desk, place: Named): void {
  desk.turnTo(SIGNED_PROJECTS, [place]);
  const year = YEARS[desk.pick(YEARS.length)] as number;
  const isJoined = desk.pick(3) > 0;
  desk.plant = isJoined ? 'an amount for each project' : 'a count of another year';
  const since = (end: number) => ({ in: 'since', start: 1995, year: end }) as const;
  const projects = { digits: desk.claim(desk.between(200, 900)), place: 0, unit: 'item' } as const;
  const count = stateAs(desk, SIGNED_PROJECTS, { time: since(isJoined ? year : year - 1), amount: projects });
  const money = { digits: desk.claim(desk.between(10_000, 60_000)), place: 6, unit: 'USD' } as const;
  const total = stateAs(desk, SIGNED_AMOUNT, { time: since(year), amount: money });
  const [outlet = 0] = desk.outlets(1);
  desk.reports.push({ outlet, published: year + 1, statements: [count, total], isAlone: true });
  if (isJoined) desk.expect('derived-check', [count, total]);
}

export function sowJoined(desk: Desk): void {
  sowProgrammes(desk);
  for (const airport of AIRPORTS) sowFlights(desk, airport);
  for (const place of PLACES) sowSigned(desk, place);
}
