import { columnOf } from '../../common/column.ts';
import type { DecisionRow } from '../../common/findingRow.ts';
import type { Frequency } from '../../common/matrix.ts';
import type { Message, MessageValue } from '../../common/message.ts';
import type { Place } from '../../common/place.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { ReconcileFact } from '../../common/reconcileFact.ts';
import type { ChartFinding } from './chartInput.ts';
import { asValue } from './selectRows.ts';

const note = (code: string, params: Message['params'] = {}): Message => ({ code: `chart:note.${code}`, params });

const periodValue = ({ when: { period } }: ReconcileFact): MessageValue =>
  period ? { period } : { term: 'chart:undated' };

const KNOWN_BASES: ReadonlySet<string> = new Set(['article-date', 'programme-age', 'sentence-before']);

function noteInferred({ when }: ReconcileFact): Message[] {
  if (when.basis !== 'inferred') return [];
  const from = when.from && KNOWN_BASES.has(when.from) ? when.from : 'unsaid';
  return [note('inferred', { from: { term: `chart:note.inferredFrom.${from}` } })];
}

export function noteQuantity({ qualifier, high }: Quantity): Message[] {
  const notes = qualifier === 'exact' ? [] : [note(`qualifier.${qualifier}`)];
  return high === null ? notes : [...notes, note('range')];
}

/** What the source itself makes doubtful about a point: its wording, its date, what it covers. */
export function noteFact(fact: ReconcileFact, { isEvent, isPart }: Pick<Place, 'isEvent' | 'isPart'>): Message[] {
  return [
    ...noteQuantity(fact.quantity),
    ...noteInferred(fact),
    ...(isEvent ? [note('event', { period: periodValue(fact) })] : []),
    ...(isPart ? [note('part', { period: periodValue(fact) })] : []),
    ...(fact.revision ? [note(`revision.${fact.revision}`)] : []),
    ...(fact.modality === 'actual' ? [] : [note(`modality.${fact.modality}`)]),
  ];
}

const DISPUTES: Partial<Record<ChartFinding['kind'], string>> = { revision: 'revised', 'unit-slip': 'slip' };

interface Doubt {
  readonly finding: ChartFinding;
  readonly point: ReconcileFact;
  /** Members of the finding. */
  readonly facts: readonly ReconcileFact[];
  readonly frequency: Frequency;
}

/** An open trouble: for a total that falls, with what it cannot be compared; else the values that stand against each other. */
export function noteFinding({ finding, point, facts, frequency }: Doubt): Message {
  const others = facts.filter(({ id, quantity }) => id !== point.id && quantity.value !== point.quantity.value);
  if (finding.kind === 'cumulative-fall') {
    const isWorded = finding.facets.some(({ facet, relation }) => relation !== 'same' && facet !== 'period');
    const rival = others[0];
    const params = { others: rival?.when.period ? columnOf(rival.when.period, frequency) : { term: 'chart:undated' } };
    return note(isWorded ? 'not-comparable-wording' : 'not-comparable', params);
  }
  if (finding.kind === 'parts-vs-total') return note('parts');
  if (finding.kind === 'growth-mismatch') return note('growth');
  const second = others[0] ?? point;
  const [low, high] = Number(point.quantity.value) <= Number(second.quantity.value) ? [point, second] : [second, point];
  return note(DISPUTES[finding.kind] ?? 'disputed', { first: asValue(low), second: asValue(high) });
}

export function noteDecision(decision: DecisionRow): Message {
  const { verdict, who, recordedAt, reason, isStale, at, adoptedFrom } = decision;
  return note(isStale ? 'stale-decision' : 'decided', {
    verdict: { term: `chart:verdict.${verdict}` },
    who,
    on: recordedAt.slice(0, 10),
    reason,
    ...(at && { at }),
    ...(adoptedFrom && { from: adoptedFrom }),
  });
}

/** What is counted is worded otherwise than at the point before. */
export const noteDefinition = (before: string, after: string): Message => note('definition', { before, after });

export const noteDeprecated = (reason: string): Message => note('deprecated', { reason });
