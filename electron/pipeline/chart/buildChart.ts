import { indexByMember, listActiveDecisions } from '../../common/activeDecisions.ts';
import { opensFact } from '../../common/chartFacts.ts';
import type { ChartModel, ChartSeries, ChartSpec } from '../../common/chartSpec.ts';
import type { RowFacts } from '../../common/factRows.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import { buildPoints, type Surroundings } from './buildPoints.ts';
import type { ChartInput } from './chartInput.ts';
import { chooseAxis } from './chooseAxis.ts';
import { type Fitted, fitToSpec } from './fitToSpec.ts';
import { listBreaks } from './listBreaks.ts';
import { listMissing } from './listMissing.ts';
import { createNoteBook } from './noteBook.ts';
import { leaveOut, nameMeasure, selectRows } from './selectRows.ts';
import { writeSubtitle, writeTitle } from './writeTitles.ts';

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

function buildSeries({ facts, scopeText }: RowFacts, around: Surroundings): Built {
  const [first] = facts as [ReconcileFact];
  const { points, used, leftOut } = buildPoints(facts, around);
  const { indicator, subject, modality } = first;
  const breaks = listBreaks(facts, points, around);
  const told = { indicator, subject, scopeText, measure: nameMeasure(facts), modality, breaks, missing: [] };
  return { series: { ...told, points: [...points] }, used, leftOut };
}

/** Articles whose facts are drawn, in order of date. */
function listSources(used: readonly ReconcileFact[]): ChartModel['sources'] {
  const articles = new Map(used.map((fact) => [fact.articleId, fact]));
  const dateOf = ({ articleDate }: ReconcileFact): string => articleDate ?? '';
  return [...articles.values()]
    .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a.articleId - b.articleId))
    .map(({ outlet, originalOutlet, articleTitle, articleDate, articleUrl }) => ({
      outlet: originalOutlet ?? outlet,
      title: articleTitle,
      date: articleDate,
      url: articleUrl,
    }));
}

function listDropped({ dropped }: Fitted, { byId }: Surroundings): ChartModel['leftOut'] {
  return dropped.flatMap(({ point: { factId }, why }) => {
    const fact = factId === null ? undefined : byId.get(factId);
    return fact ? [leaveOut(fact, why)] : [];
  });
}

/** Series with what the analyst wrote beside their points, and what they lack. */
function finishSeries({ series, columns }: Fitted, { annotations, frequency }: ChartSpec): ChartSeries[] {
  const texts = new Map<number | null, string>(annotations.map(({ factId, text }) => [factId, text]));
  return series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, annotation: texts.get(opensFact(point)) ?? null })),
    missing: listMissing(one, { series, columns, frequency }),
  }));
}

function listLost(series: readonly ChartSeries[], { annotations }: ChartSpec): string[] {
  const drawn = new Set<number | null>(series.flatMap(({ points }) => points.map(opensFact)));
  return annotations.filter(({ factId }) => !drawn.has(factId)).map(({ text }) => text);
}

const findLatest = (sources: ChartModel['sources']): string | null =>
  sources.reduce<string | null>((latest, { date }) => (date !== null && date > (latest ?? '') ? date : latest), null);

/** A chart as data: every point with its fact, its doubts as numbered notes, and what is not drawn with the reason. */
export function buildChart(input: ChartInput): ChartModel {
  const { spec } = input;
  const around = createSurroundings(input);
  const { rows, unit, leftOut } = selectRows(input.facts, spec);
  const built = rows.map((row) => buildSeries(row, around));
  const all = built.map((one) => one.series);
  const drawable = { series: all.filter(({ points }) => points.length > 0), notes: around.book.notes() };
  const fitted = fitToSpec(drawable, spec);
  const series = finishSeries(fitted, spec);
  const gone = new Set(fitted.dropped.map(({ point }) => point.factId));
  const sources = listSources(built.flatMap(({ used }) => used.filter(({ id }) => !gone.has(id))));
  return {
    spec,
    type: fitted.type,
    proposal: fitted.proposal,
    refusal: fitted.refusal,
    title: spec.title || writeTitle(all, spec),
    subtitle: spec.subtitle || writeSubtitle(series, spec),
    unit,
    ...chooseAxis(
      unit,
      series.flatMap(({ points }) => points),
      spec,
    ),
    columns: fitted.columns,
    series,
    notes: fitted.notes,
    sources,
    cutoff: findLatest(sources),
    lostAnnotations: listLost(series, spec),
    leftOut: [...leftOut, ...built.flatMap((one) => one.leftOut), ...listDropped(fitted, around)],
  };
}
