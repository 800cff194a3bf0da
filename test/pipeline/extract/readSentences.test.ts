import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../electron/pipeline/extract/sentences.ts';

const split = (body: string): string[] => splitSentences(body, []).map(({ start, end }) => body.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['签约3个。落地2个！还有吗？', ['签约3个。', '落地2个！', '还有吗？']],
    ['他说：“增长5.2%。”随后离开。', ['他说：“增长5.2%。”', '随后离开。']],
    ['Trade grew 3.5 percent. It fell later.', ['Trade grew 3.5 percent.', 'It fell later.']],
    ['The U.S. economy grew. Mr. Tan agreed.', ['The U.S. economy grew.', 'Mr. Tan agreed.']],
    ['Exports to the U.S. rose. Imports fell.', ['Exports to the U.S. rose.', 'Imports fell.']],
    ['Flight No. 5 left on Nov. 7, 2025. It was full.', ['Flight No. 5 left on Nov. 7, 2025.', 'It was full.']],
    ['Ports rose to 581 [3]. The rest waits.', ['Ports rose to 581 [3].', 'The rest waits.']],
    ['签约230个；金额322亿美元。', ['签约230个；金额322亿美元。']],
  ])('cuts %s', (body, expected) => {
    expect(split(body)).toEqual(expected);
  });

  it('never crosses a part', () => {
    const body = '五年签约230个项目\n总金额322亿美元';
    const parts = [
      { kind: 'title' as const, span: { start: 0, end: 10 } },
      { kind: 'paragraph' as const, span: { start: 11, end: body.length } },
    ];
    expect(splitSentences(body, parts).map((s) => [s.part, body.slice(s.start, s.end)])).toEqual([
      [0, '五年签约230个项目'],
      [1, '总金额322亿美元'],
    ]);
  });

  it('cuts a run without full stops, so that no sentence grows with the text', () => {
    const longest = Math.max(...split('合作项目，'.repeat(5000)).map((s) => s.length));
    expect(longest).toBeLessThanOrEqual(800);
  });
});
