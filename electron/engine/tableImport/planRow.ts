import type { TableCandidate, TableOutcome, TableRowPlan } from '../../common/tableImport.ts';
import type { WrittenFigure } from './findWritten.ts';
import type { FactMatch, MatchGround, RowMatch } from './matchRow.ts';
import { showPeriod } from './parseTable.ts';

export const factChoice = ({ fact }: FactMatch): string => `f${fact.id}`;
export const writtenChoice = ({ articleId, span }: WrittenFigure): string => `a${articleId}:${span.start}-${span.end}`;

/** Fields that the table says and the fact lacks. A listed indicator or a period that the text gave stays. */
export function listMissing({ row, indicatorId }: RowMatch, { fact }: FactMatch): TableCandidate['sets'] {
  const names = row.names.length > 0 || row.key !== null;
  const isOther = fact.indicator.isProposed && names && fact.indicator.id !== indicatorId;
  return [
    ...(isOther ? (['indicator'] as const) : []),
    ...(fact.when.period === null && row.period !== null ? (['period'] as const) : []),
  ];
}

function toFactCandidate(match: RowMatch, found: FactMatch): TableCandidate {
  const { fact, sentence, start, end } = found;
  return {
    id: factChoice(found),
    factId: fact.id,
    articleId: fact.articleId,
    title: fact.articleTitle,
    outlet: fact.outlet,
    date: fact.articleDate,
    sentence,
    mark: { start, end },
    status: fact.status,
    sets: listMissing(match, found),
  };
}

function toWrittenCandidate({ names }: MatchGround, found: WrittenFigure): TableCandidate {
  const { title, outlet, date } = names.article(found.articleId);
  const from = found.sentence.start;
  return {
    id: writtenChoice(found),
    factId: null,
    articleId: found.articleId,
    ...{ title, outlet, date },
    sentence: found.sentenceText,
    mark: { start: found.span.start - from, end: found.span.end - from },
    status: null,
    sets: [],
  };
}

/** A fact that a person rejected or flagged is left to that person's word. */
function judge({ row, facts, written }: RowMatch): TableOutcome {
  if (row.problem !== null) return 'unreadable';
  const [best] = facts;
  if (facts.length > 1 || written.length > 1) return 'several';
  if (best) return best.fact.status === 'unreviewed' ? 'matched' : 'known';
  return written.length === 1 ? 'unextracted' : 'alone';
}

/** What a row would do, for a person to see before it is done. */
export function planRow(ground: MatchGround, match: RowMatch): TableRowPlan {
  const { row, facts, written, hasUnknownSource } = match;
  return {
    id: row.id,
    line: row.line,
    indicator: row.names[0] ?? row.key ?? '',
    value: row.written.value,
    unit: row.written.unit || null,
    period: showPeriod(row),
    source: row.sources.join(' · ') || null,
    outcome: judge(match),
    problem: row.problem,
    doubts: [
      ...(row.written.period && !row.period ? (['period'] as const) : []),
      ...(hasUnknownSource ? (['source'] as const) : []),
    ],
    candidates: [
      ...facts.map((found) => toFactCandidate(match, found)),
      ...written.map((found) => toWrittenCandidate(ground, found)),
    ],
  };
}
