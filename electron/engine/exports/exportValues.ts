import { createHash } from 'node:crypto';
import type { ReadDb } from '../../../db/handle.ts';
import { pageArticlesForExport } from '../../../db/queries/export/articlesForExport.ts';
import { listFactIdsForExport } from '../../../db/queries/export/factsForExport.ts';
import { listDecisions } from '../../../db/queries/reconcile/decisionRows.ts';
import { getFactRows } from '../../../db/queries/review/factRows.ts';
import { indexByMember, listActiveDecisions } from '../../common/activeDecisions.ts';
import { factsOf, opensFact } from '../../common/chartFacts.ts';
import type { ChartModel, ChartSpec } from '../../common/chartSpec.ts';
import type { ExportRequest, ExportTarget, ExportValue } from '../../common/exportSpec.ts';
import { exportWords } from '../../common/exportText.ts';
import type { FactRow } from '../../common/factRow.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import { formatPeriodText } from '../../common/formatPeriodText.ts';
import { formatQuantity } from '../../common/formatQuantity.ts';
import type { FactId } from '../../common/ids.ts';
import type { LedgerFilter } from '../../common/ledger.ts';
import { nameSubject } from '../../common/nameSubject.ts';
import { formatPeriod } from '../../common/period.ts';
import { nameSeries } from '../../common/seriesName.ts';
import type { Locale } from '../../common/words.ts';
import { listCells } from '../../pipeline/export/table/matrixColumns.ts';
import { readChartModel } from '../chartModel.ts';
import { listLedger } from '../readLedger.ts';
import { readMatrix } from '../readMatrix.ts';
import { nameCell, numberKeys } from './cellKey.ts';
import { listTracedFacts } from './traceFacts.ts';

/** More values than this are not kept one by one: such a file is told to be out of date by the history alone. */
export const MOST_VALUES = 20_000;

export interface ValueList {
  /** Empty where there are too many. */
  readonly values: readonly ExportValue[];
  readonly rowCount: number;
}

interface Ground {
  readonly db: ReadDb;
  readonly language: Locale;
  readonly decisions: ReadonlyMap<number, readonly DecisionRow[]>;
}

const nameRef = ({ zh, en }: FactRow['indicator'], language: Locale): string =>
  language === 'en' ? en || zh : zh || en;

const wordSubject = (subject: string | null, language: Locale): string | null =>
  subject === null ? null : nameSubject(subject, language);

const decisionsOn = ({ decisions }: Ground, facts: readonly FactId[]): string =>
  [...new Set(facts.flatMap((id) => (decisions.get(id) ?? []).map((decision) => decision.id)))]
    .sort((a, b) => a - b)
    .join(' ');

function valueOfFact(fact: FactRow, ground: Ground): ExportValue {
  const { language } = ground;
  const words = exportWords(language);
  const { period } = fact.when;
  return {
    key: `fact:${fact.id}`,
    place: {
      table: words('export:sheet.facts'),
      row: [nameRef(fact.indicator, language), wordSubject(fact.subject, language)].filter(Boolean).join(' · '),
      column: period ? formatPeriodText(period, language) : words('export:undatedColumn'),
    },
    value: formatQuantity(fact.quantity, language, { withNoun: true }),
    factId: fact.id,
    decisions: decisionsOn(ground, [fact.id]),
  };
}

function valuesOfChart(model: ChartModel, ground: Ground): ExportValue[] {
  const aside = exportWords(ground.language)('export:document.setAsideBy');
  return model.series.flatMap((series) =>
    series.points.map((point) => ({
      key: [
        'point',
        ...[model.spec.indicatorIds.join('+'), model.spec.subject, series.indicator.id, series.subject],
        ...[series.scopeText, series.measure, series.modality, point.column],
        point.isEvent || point.isPart ? point.period && formatPeriod(point.period) : '',
      ].join('|'),
      place: { table: model.title, row: nameSeries(model, series), column: point.column },
      value: formatQuantity(point.quantity, ground.language) + (point.isDeprecated ? ` (${aside})` : ''),
      factId: opensFact(point),
      decisions: decisionsOn(ground, factsOf(point)),
    })),
  );
}

function valuesOfMatrix(target: Extract<ExportTarget, { kind: 'matrix' }>, ground: Ground): ExportValue[] {
  const words = exportWords(ground.language);
  return listCells(readMatrix(ground.db, target)).map(({ row, column, cell }) => ({
    key: nameCell({ row, column, cell }),
    place: {
      table: words('export:title.matrix'),
      row: [nameRef(row.indicator, ground.language), wordSubject(row.subject, ground.language), row.scopeText]
        .filter(Boolean)
        .join(' · '),
      column: column ?? words('export:undatedColumn'),
    },
    value: formatQuantity(cell.quantity, ground.language),
    factId: cell.factId,
    decisions: decisionsOn(ground, cell.factId === null ? cell.factIds : [cell.factId]),
  }));
}

function valuesOfDecisions({ db, language }: Ground, filter: LedgerFilter = {}): ExportValue[] {
  const words = exportWords(language);
  return listLedger(db, filter).map((decision) => ({
    key: `decision:${decision.id}`,
    place: {
      table: words('export:title.decisions'),
      row: decision.indicators.map((one) => nameRef(one, language)).join(', '),
      column: String(decision.id),
    },
    value: `${words(`reconcile:verdict.${decision.verdict}`)}: ${decision.reason} (${words(`reconcile:ledgerState.${decision.state}`)})`,
    factId: null,
    decisions: '',
  }));
}

function valuesOfArticles(
  db: ReadDb,
  { language, ids, text }: { language: Locale; ids?: ReadonlySet<number> | undefined; text?: string | undefined },
): ExportValue[] {
  const table = exportWords(language)('export:title.articles');
  return [...pageArticlesForExport(db, text)]
    .flat()
    .filter(({ id }) => !ids || ids.has(id))
    .map(({ id, title, outlet, date, url, byline }) => ({
      key: `article:${id}`,
      place: { table, row: title, column: outlet ?? '' },
      value: [byline, title, outlet, date, url].filter(Boolean).join(' · '),
      factId: null,
      decisions: '',
    }));
}

const groundOf = (db: ReadDb, language: Locale): Ground => ({
  ...{ db, language },
  decisions: indexByMember(listActiveDecisions(listDecisions(db))),
});

/** The points of one chart, in its own language. */
export const readChartValues = (db: ReadDb, model: ChartModel): ExportValue[] =>
  numberKeys(valuesOfChart(model, groundOf(db, model.spec.language)));

const chartValues = (specs: readonly ChartSpec[], ground: Ground): ExportValue[] =>
  specs.flatMap((spec) => valuesOfChart(readChartModel(ground.db, { ...spec, language: ground.language }), ground));

function listFactValues(ids: readonly FactId[], ground: Ground): ExportValue[] {
  return getFactRows(ground.db, ids).map((fact) => valueOfFact(fact, ground));
}

function listValues(target: ExportTarget, ground: Ground): ExportValue[] {
  const { db, language } = ground;
  if (target.kind === 'facts') return listFactValues(listFactIdsForExport(db, target.filter), ground);
  if (target.kind === 'matrix') return valuesOfMatrix(target, ground);
  if (target.kind === 'chart') return chartValues([target.spec], ground);
  if (target.kind === 'evidence' || target.kind === 'report') return chartValues(target.charts, ground);
  if (target.kind === 'decisions' || target.kind === 'ledger') return valuesOfDecisions(ground, target.filter);
  if (target.kind === 'trace') return listFactValues(listTracedFacts(db, target.of).ids, ground);
  if (target.kind === 'articles') return valuesOfArticles(db, { language, text: target.text });
  // It shows what was published, and that never changes.
  if (target.kind === 'edition') return [];
  return valuesOfArticles(db, { language, ids: target.articleIds && new Set(target.articleIds) });
}

/** A picture speaks the language of its chart; everything else the one that was asked for. */
const languageOf = (target: ExportTarget, options: ExportRequest['options']): Locale =>
  target.kind === 'chart' ? target.spec.language : options.language;

/** The values that a file of this target shows now, in the words of its language. */
export function readExportValues(db: ReadDb, { target, options }: ExportRequest): ValueList {
  if (target.kind === 'facts') {
    const { length } = listFactIdsForExport(db, target.filter);
    if (length > MOST_VALUES) return { values: [], rowCount: length };
  }
  const values = numberKeys(listValues(target, groundOf(db, languageOf(target, options))));
  return { values: values.length > MOST_VALUES ? [] : values, rowCount: values.length };
}

/** Another digest means that the file would say something else. */
export const digestValues = ({ values, rowCount }: ValueList): string =>
  createHash('sha256')
    .update(JSON.stringify([rowCount, values.map(({ key, value, decisions }) => [key, value, decisions])]))
    .digest('hex')
    .slice(0, 32);
