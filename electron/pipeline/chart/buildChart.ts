import { indexByMember, listActiveDecisions } from '../../common/activeDecisions.ts';
import type { ChartModel, ChartSeries, ChartSpec } from '../../common/chartSpec.ts';
import { chartWords } from '../../common/chartText.ts';
import { listColumns } from '../../common/column.ts';
import type { RowFacts } from '../../common/factRows.ts';
import { nameSubject } from '../../common/nameSubject.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { buildPoints, type Surroundings } from './buildPoints.ts';
import type { ChartInput } from './chartInput.ts';
import { chooseAxis } from './chooseAxis.ts';
import { listBreaks } from './listBreaks.ts';
import { createNoteBook } from './noteBook.ts';
import { selectRows } from './selectRows.ts';

interface Built {
  readonly series: ChartSeries;
  readonly used: readonly ReconcileFact[];
  readonly leftOut: ChartModel['leftOut'];
}

function createSurroundings(input: ChartInput): Surroundings {
  return {
    input,
    byId: new Map(input.facts.map((fact) => [fact.id, fact])),
    findings: indexByMember(input.findings),
    decisions: indexByMember(listActiveDecisions(input.decisions)),
    book: createNoteBook(),
  };
}

const nameMeasure = (facts: readonly ReconcileFact[]): ChartSeries['measure'] =>
  (facts.find(({ measure }) => measure !== null && measure !== 'flow') ?? facts.find(({ measure }) => measure !== null))
    ?.measure ?? null;

function buildSeries({ facts, scopeText }: RowFacts, around: Surroundings): Built {
  const [first] = facts as [ReconcileFact];
  const { points, used, leftOut } = buildPoints(facts, around);
  const { indicator, subject, modality } = first;
  const breaks = listBreaks(facts, around);
  return {
    series: { indicator, subject, scopeText, measure: nameMeasure(facts), modality, points: [...points], breaks },
    used,
    leftOut,
  };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameIndicator = ({ indicator }: ChartSeries, { language }: ChartSpec): string =>
  language === 'en' ? indicator.en || indicator.zh : indicator.zh || indicator.en;

const writeTitle = (series: readonly ChartSeries[], spec: ChartSpec): string =>
  capitalise(
    joinDistinct(
      series.map((one) => nameIndicator(one, spec)),
      spec.language,
    ),
  );

/** Whom it is about, and whether the values add up since a start: a reader must not take a total for a year's figure. */
function writeSubtitle(series: readonly ChartSeries[], { language }: ChartSpec): string {
  const isTotal = series.length > 0 && series.every(({ measure }) => measure === 'cumulative');
  const parts = [
    joinDistinct(
      series.map(({ subject }) => subject && nameSubject(subject, language)),
      language,
    ),
    isTotal ? chartWords(language)('chart:measure.cumulative') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

const joinDistinct = (texts: readonly (string | null)[], language: ChartSpec['language']): string =>
  [...new Set(texts.filter((text): text is string => Boolean(text)))].join(language === 'en' ? ', ' : '、');

/** Articles whose facts are drawn, in order of date. */
function listSources(used: readonly ReconcileFact[]): ChartModel['sources'] {
  const articles = new Map(used.map((fact) => [fact.articleId, fact]));
  return [...articles.values()]
    .sort((a, b) =>
      (a.articleDate ?? '') < (b.articleDate ?? '')
        ? -1
        : (a.articleDate ?? '') > (b.articleDate ?? '')
          ? 1
          : a.articleId - b.articleId,
    )
    .map(({ outlet, originalOutlet, articleTitle, articleDate, articleUrl }) => ({
      outlet: originalOutlet ?? outlet,
      title: articleTitle,
      date: articleDate,
      url: articleUrl,
    }));
}

/** A chart as data: every point with its fact, its doubts as numbered notes, and what is not drawn with the reason. */
export function buildChart(input: ChartInput): ChartModel {
  const { spec } = input;
  const around = createSurroundings(input);
  const { rows, unit, leftOut } = selectRows(input.facts, spec);
  const built = rows.map((row) => buildSeries(row, around));
  const all = built.map((one) => one.series);
  const series = all.filter(({ points }) => points.length > 0);
  const points = series.flatMap((one) => one.points);
  return {
    spec,
    title: spec.title || writeTitle(all, spec),
    subtitle: spec.subtitle || writeSubtitle(series, spec),
    unit,
    ...chooseAxis(unit, points, spec),
    columns: listColumns(
      points.map(({ column }) => column),
      spec.frequency,
    ),
    series,
    notes: around.book.notes(),
    sources: listSources(built.flatMap((one) => one.used)),
    leftOut: [...leftOut, ...built.flatMap((one) => one.leftOut)],
  };
}
