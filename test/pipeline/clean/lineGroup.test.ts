import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../electron/pipeline/clean/cleanSource.ts';

const TITLE = '老街的书店添了夜读厅';
const PARAGRAPHS = [
  '江边书局今年二月添了夜读厅,读者可以坐到午夜,灯下有座位86个,周末常常坐满。店里的人说,夜读厅开张以来共接待读者1.9万人次,卖出的书比去年同期多两成,其中旅行和菜谱卖得最好。',
  '夜里来的多是附近医院的护士和开车的师傅,他们要的书和白天不一样。护士长王姐说,下了夜班回家也睡不着,不如在这里坐一会儿,翻两页闲书再走,心就静了。',
  '书局的账本上,电费每个月多出3400元,茶水费多出900元,可是老板觉得划算,他说街上的店都关了灯,有一家亮着,走夜路的人心里踏实。',
];

/** Breaks a paragraph after `width` characters, marks kept from the start of a line as printers do. */
function wrap(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < paragraph.length; ) {
    let end = Math.min(start + width, paragraph.length);
    while (/^[,。、”]/.test(paragraph.slice(end))) end++;
    lines.push(paragraph.slice(start, end));
    start = end;
  }
  return lines;
}

describe('text broken by a layout', () => {
  it('is whole again at any width, with and without blank lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17, max: 60 }), fc.constantFrom('\n', '\n\n', '\r\n', '\n\n\n'), (width, end) => {
        const lines = PARAGRAPHS.flatMap((paragraph) => wrap(paragraph, width));
        const { articles } = cleanSource(`${TITLE}\n\n${lines.join(end)}\n`);
        expect(articles).toHaveLength(1);
        const { body, parts } = articles[0] as (typeof articles)[number];
        expect(body.replaceAll('\n', '')).toBe(TITLE + PARAGRAPHS.join(''));
        // Where a line happens to end with a sentence, nothing tells that the paragraph goes on.
        for (const { span } of parts.slice(1)) expect(body.slice(span.start, span.end)).toMatch(/。$/);
      }),
    );
  });

  it('keeps short lines apart that no layout broke', () => {
    const lines = ['票价每张30元', '学生半价', '六十岁以上免票', '每周一闭馆'];
    const { articles } = cleanSource(`博物馆参观须知\n\n${lines.join('\n')}\n`);
    expect(articles[0]?.body).toBe(['博物馆参观须知', ...lines].join('\n'));
  });
});
