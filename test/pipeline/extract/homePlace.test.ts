import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../../electron/pipeline/extract/extractFacts.ts';

const subjectsOf = (title: string, text: string): (string | null)[] => {
  const body = `${title}\n${text}`;
  let at = 0;
  const parts = body.split('\n').map((line, index) => {
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return { kind: index === 0 ? 'title' : 'paragraph', span } as const;
  });
  const { facts } = extractFacts({ body, parts, title, date: '2025-02-03', language: 'zh-Hans' });
  return facts.filter(({ minor }) => minor === null).map(({ subject }) => subject);
};

describe('whom "the whole city" means', () => {
  it.each([
    ['江北市工业回暖', '去年全市新建工厂47家。', '江北市'],
    ['工业回暖', '记者从江北市统计局获悉，去年全市新建工厂47家。', '江北市'],
    ['重庆工业回暖', '去年全市新建工厂47家。', '重庆'],
    ['云南花卉热销', '去年全省新建工厂47家。', '云南'],
    ['工業回暖', '據江北市統計局，去年全市新建工廠47家。', '江北市'],
  ])('in %s: %s', (title, text, subject) => {
    expect(subjectsOf(title, text)).toEqual([subject]);
  });

  it.each([
    ['工业回暖', '去年全市新建工厂47家。'],
    ['股市回暖', '去年全市新建工厂47家。'],
    ['中心城市工业回暖', '去年全省新建工厂47家。'],
  ])('nobody where the article does not say: %s', (title, text) => {
    expect(subjectsOf(title, text)).toEqual([null]);
  });

  it('is not what a later paragraph happens to name once', () => {
    expect(subjectsOf('工厂增加', '去年新建工厂47家。\n中欧班列另有安排。')).toEqual([null]);
  });
});
