import type { FactMark } from './articleRow.ts';
import type { FactId } from './ids.ts';
import { MINOR_REASONS, STATUSES } from './vocabulary.ts';

/** Numbers a mark takes: fact, start, end, status, why it is minor (0 where it is not), whether it is in trouble. */
const WIDTH = 6;

/**
 * Marks as one row of numbers, six for each. A megabyte of text has thousands: as objects they cost more on their way to
 * the screen than the text itself.
 */
export function packMarks(marks: readonly FactMark[]): number[] {
  const packed: number[] = [];
  for (const { factId, span, status, minor, inTrouble } of marks) {
    const why = minor === null ? 0 : MINOR_REASONS.indexOf(minor) + 1;
    packed.push(factId, span.start, span.end, STATUSES.indexOf(status), why, Number(inTrouble));
  }
  return packed;
}

export function unpackMarks(packed: readonly number[]): FactMark[] {
  return Array.from({ length: Math.floor(packed.length / WIDTH) }, (_, row) => {
    const [factId, start, end, status, why, trouble] = packed.slice(row * WIDTH, (row + 1) * WIDTH) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return {
      factId: factId as FactId,
      span: { start, end },
      status: STATUSES[status] ?? 'unreviewed',
      minor: MINOR_REASONS[why - 1] ?? null,
      inTrouble: trouble === 1,
    };
  });
}
