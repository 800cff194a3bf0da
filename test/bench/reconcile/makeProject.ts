import { Converter } from 'opencc-js/cn2t';
import { createRandom } from '../makeArticles.ts';
import { Desk, type Frequent, type Report, type Truth } from './desk.ts';
import { sowJoined } from './joined.ts';
import { PLANTS, type Plant, sowRun } from './plants.ts';
import { writeProse } from './prose.ts';
import type { Statement } from './statement.ts';
import { writeHeadline, writeSentence } from './wording.ts';
import { INDICATORS, type Indicator, OUTLETS, type Outlet, type Script } from './world.ts';

export interface MadeArticle {
  readonly name: string;
  readonly title: string;
  readonly outlet: string;
  readonly text: string;
  readonly statements: readonly Statement[];
}

export interface MadeProject {
  readonly articles: readonly MadeArticle[];
  readonly truths: readonly Truth[];
  readonly frequencies: readonly Frequent[];
}

export const toTraditional = Converter({ from: 'cn', to: 't' });
const inScript = (text: string, script: Script): string => (script === 'zh-Hant' ? toTraditional(text) : text);

/** Plants by turns, so that each kind comes about equally often. */
function createQueue(nature: Indicator['nature']): () => Plant {
  const fitting = PLANTS.filter(({ natures }) => natures.includes(nature));
  let at = 0;
  return () => {
    at += 1;
    return fitting[(at - 1) % fitting.length] as Plant;
  };
}

/** Figures that nothing stands against, years before those that plants use. */
function sowBackground(desk: Desk): void {
  const { nature } = desk.indicator;
  let total = 11_000;
  for (let year = 1997 + desk.pick(3); year < 2012; year += 2 + desk.pick(3)) {
    total += desk.between(3000, 6000);
    const amount = nature === 'total' ? desk.amount(total, total + 900) : desk.amount();
    const time =
      nature === 'total'
        ? ({ in: 'since', start: 1995, year } as const)
        : ({ in: nature === 'level' ? 'end' : 'year', year } as const);
    desk.report(desk.state({ time, amount }));
  }
}

function sowAll(desk: Desk): void {
  const queues = { flow: createQueue('flow'), total: createQueue('total'), level: createQueue('level') };
  INDICATORS.forEach((indicator, at) => {
    desk.turnTo(indicator);
    if (at % 20 === 5 || at % 20 === 8) {
      desk.plant = at % 20 === 5 ? 'a hole' : 'no hole';
      sowRun(desk, at % 20 === 5);
      return;
    }
    sowBackground(desk);
    const count = indicator.nature === 'flow' ? 2 : 1;
    for (let turn = 0; turn < count; turn += 1) {
      const plant = queues[indicator.nature]();
      desk.plant = plant.name;
      plant.sow(desk);
    }
  });
  sowJoined(desk);
}

const MOST_TOGETHER = 6;

/** Reports of one outlet and year share an article, as bulletins do; no article speaks of one indicator twice. */
function gather(reports: readonly Report[]): Report[] {
  const alone = reports.filter(({ isAlone }) => isAlone);
  const open = new Map<string, Report>();
  const full: Report[] = [];
  for (const report of reports.filter(({ isAlone }) => !isAlone)) {
    const key = `${report.outlet}|${report.published}`;
    const there = open.get(key);
    const knows = there?.statements.some(({ indicator }) =>
      report.statements.some((one) => one.indicator === indicator),
    );
    if (there && !knows && there.statements.length < MOST_TOGETHER)
      open.set(key, { ...there, statements: [...there.statements, ...report.statements] });
    else {
      if (there) full.push(there);
      open.set(key, report);
    }
  }
  return [...alone, ...full, ...open.values()];
}

const pad = (value: number): string => String(value).padStart(2, '0');

interface Sheet {
  readonly report: Report;
  readonly number: number;
  readonly random: () => number;
}

function writeBody({ report, random }: Sheet, script: Script): string {
  const pick = (below: number): number => Math.floor(random() * below);
  const published = report.published ?? 2025;
  const sentences = report.statements.flatMap((said) => [
    writeSentence(said, script, { published, pick }),
    writeProse(script, pick),
  ]);
  return [writeProse(script, pick), ...sentences].join(script === 'en' ? ' ' : '');
}

function titleOf({ report, number }: Sheet, script: Script): string {
  const lead = report.headline ? writeHeadline(report.headline, script) : null;
  if (script === 'en') return lead ?? `Notes on trade, ${nameNumber(number)}`;
  return lead ?? `经贸札记${nameNumber(number)}`;
}

/** Letters, since a numeral in a title is a figure to be explained. */
const nameNumber = (number: number): string =>
  String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');

function writeArticle(sheet: Sheet, outlet: Outlet, script: Script): string {
  const { report, random } = sheet;
  const day = `${pad(1 + Math.floor(random() * 6))}-${pad(1 + Math.floor(random() * 28))}`;
  const date = report.published === null ? null : `${report.published}-${day}`;
  const source = script === 'en' ? `Source: ${outlet.name}` : `来源:${outlet.name}`;
  const lines = [titleOf(sheet, script), '', date ? `${source} ${date}` : source, '', writeBody(sheet, script)];
  return inScript(`${lines.join('\n')}\n`, script);
}

function writeReport(report: Report, number: number, seed: number): MadeArticle[] {
  const { script } = OUTLETS[report.outlet] as Outlet;
  return [report.outlet, ...(report.copies ?? [])].map((at, copy) => {
    const outlet = OUTLETS[at] as Outlet;
    // A copy keeps the words and the script of its origin, and the random numbers behind them.
    const sheet = { report, number, random: createRandom(seed * 100_003 + number) };
    return {
      name: `made-${number}-${copy}.txt`,
      title: inScript(titleOf(sheet, script), script),
      outlet: inScript(outlet.name, script),
      text: writeArticle(sheet, outlet, script),
      statements: [...new Set([...report.statements, ...(report.headline ? [report.headline] : [])])],
    };
  });
}

/** A thousand indicators over thirty years, told by forty outlets in two scripts and English; and all that is to be found in it. */
export function makeProject(seed: number): MadeProject {
  const desk = new Desk(seed, INDICATORS[0] as Indicator);
  sowAll(desk);
  const articles = gather(desk.reports).flatMap((report, at) => writeReport(report, at, seed));
  return { articles, truths: desk.truths, frequencies: desk.frequencies };
}
