import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactMark } from '../../electron/common/articleRow.ts';
import type { FactId } from '../../electron/common/ids.ts';
import { packMarks, unpackMarks } from '../../electron/common/packMarks.ts';
import { MINOR_REASONS, STATUSES } from '../../electron/common/vocabulary.ts';

const mark: fc.Arbitrary<FactMark> = fc.record({
  factId: fc.integer({ min: 1 }).map((id) => id as FactId),
  span: fc.record({ start: fc.nat(), end: fc.nat() }),
  status: fc.constantFrom(...STATUSES),
  minor: fc.constantFrom(null, ...MINOR_REASONS),
  inTrouble: fc.boolean(),
});

test('marks come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      expect(unpackMarks(packMarks(marks))).toEqual(marks);
    }),
  );
});
