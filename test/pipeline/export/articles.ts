import type { ArticleForExport } from '../../../electron/common/forExport.ts';

/** An article of an export, with what a test wants otherwise. */
export const makeArticle = (change: Partial<ArticleForExport> = {}): ArticleForExport =>
  ({
    id: 7,
    sourceId: 3,
    fileName: 'port.txt',
    ordinal: 1,
    title: '示例港去年吞吐量再创新高',
    subtitle: null,
    outlet: '山城日报',
    originalOutlet: null,
    byline: '陈晓、李雨晴',
    editor: null,
    url: 'https://news.example/2024/port',
    page: null,
    language: 'zh-Hans',
    date: '2024-05-06',
    dateBasis: 'stated',
    dateReason: null,
    echoOf: null,
    taken: 3,
    minorTaken: 0,
    setAside: 0,
    unexplained: 0,
    unreviewed: 3,
    importedAt: '2026-01-02T08:00:00.000Z',
    sha256: 'a'.repeat(64),
    ...change,
  }) as ArticleForExport;
