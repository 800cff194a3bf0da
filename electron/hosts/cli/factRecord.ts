import type { ExtractedFact } from '../../common/fact.ts';
import type { Period } from '../../common/period.ts';
import type { Quantity } from '../../common/quantity.ts';
import type { Span } from '../../common/span.ts';

export interface RecordInput {
  readonly doc: string;
  readonly number: number;
  readonly fact: ExtractedFact;
  readonly source: Span;
  readonly text: string;
}

const readValue = ({ value, high }: Quantity): number | [number, number] =>
  high === null ? Number(value) : [Number(value), Number(high)];

function periodOf(period: Period | null): Record<string, string> | null {
  if (period === null) return null;
  if (period.kind === 'asOf') return { asOf: period.at };
  return period.from === null ? { to: period.to } : { from: period.from, to: period.to };
}

/** A fact as `extract --jsonl` prints it; start and end are UTF-16 offsets into the decoded file. */
export function toRecord({ doc, number, fact, source, text }: RecordInput): Record<string, unknown> {
  const { quantity, measure, modality, direction, when, indicator, subject, scope, minor } = fact;
  const scopeWords = Object.values(scope);
  return {
    doc,
    article: number,
    start: source.start,
    end: source.end,
    text,
    value: readValue(quantity),
    unit: quantity.unit,
    noun: quantity.noun,
    qualifier: quantity.qualifier,
    measure: modality === 'target' || modality === 'forecast' ? 'target' : measure,
    direction,
    period: periodOf(when.period),
    indicator: [indicator.zh, indicator.en].filter(Boolean).join(' / '),
    subject,
    scope: scopeWords.length > 0 ? scopeWords.join('; ') : null,
    minor,
  };
}
