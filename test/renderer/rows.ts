import type { ArticleText } from '../../electron/common/articleRow.ts';
import type { FactDetail, IndicatorRef } from '../../electron/common/factRow.ts';
import type { FindingDetail } from '../../electron/common/findingRow.ts';
import type { ArticleId, FactId, FindingId, IndicatorId, SourceId } from '../../electron/common/ids.ts';
import type { Matrix } from '../../electron/common/matrix.ts';
import { DEFAULT_CHOICE } from '../../electron/common/precision.ts';
import type { ProjectInfo } from '../../electron/contract/project.ts';

/** Rows for screen tests: one made-up case, figures and sentences our own. */

export const indicator: IndicatorRef = {
  id: 1 as IndicatorId,
  key: 'ferry-trips',
  zh: '渡轮航次',
  en: 'ferry trips',
  groupZh: '航运',
  groupEn: 'Shipping',
  isProposed: false,
  frequency: null,
};

export const BODY = 'Ferry news\nThe harbour office counted 322 ferry trips in 2024, and 41 of them ran at night.';
const at = (text: string) => ({ start: BODY.indexOf(text), end: BODY.indexOf(text) + text.length });
const sentence = { start: BODY.indexOf('The harbour'), end: BODY.length };

export function makeFact(id: number, text: '322 ferry trips' | '41', more: Partial<FactDetail> = {}): FactDetail {
  const value = text.split(' ')[0] ?? '';
  return {
    id: id as FactId,
    articleId: 1 as ArticleId,
    articleTitle: 'Ferry news',
    articleDate: '2025-01-10',
    outlet: 'Harbour Gazette',
    hasSentence: true,
    indicator,
    scope: {},
    status: 'unreviewed',
    troubles: 0,
    isDeprecated: false,
    isPreferred: false,
    quantity: {
      value,
      high: null,
      unit: 'item',
      noun: 'trips',
      qualifier: 'exact',
      step: '1',
      raw: text,
      equivalent: null,
    },
    measure: 'flow',
    direction: null,
    base: null,
    modality: 'actual',
    revision: null,
    when: { period: { kind: 'interval', from: '2024', to: '2024' }, basis: 'stated', from: null },
    subject: null,
    attribution: 'harbour office',
    minor: null,
    anchor: { body: at(text), sentence, source: at(text), quote: text, prefix: '', suffix: '' },
    sentenceText: BODY.slice(sentence.start),
    articleLanguage: 'en',
    why: [],
    origin: 'machine',
    suggestedBy: null,
    isOrphan: false,
    alsoAt: [],
    ...more,
  };
}

export function makeArticle(more: Partial<ArticleText> = {}): ArticleText {
  return {
    id: 1 as ArticleId,
    sourceId: 1 as SourceId,
    title: 'Ferry news',
    subtitle: null,
    outlet: 'Harbour Gazette',
    originalOutlet: null,
    byline: null,
    editor: null,
    url: null,
    page: null,
    language: 'en',
    date: '2025-01-10',
    dateBasis: 'stated',
    dateReason: null,
    fileName: 'ferry.txt',
    ordinal: 1,
    kind: 'text',
    echoOf: null,
    taken: 2,
    minorTaken: 0,
    setAside: 1,
    unexplained: 0,
    unreviewed: 2,
    completedAt: null,
    importedAt: '2025-01-11T08:00:00Z',
    body: BODY,
    parts: [{ kind: 'title', span: { start: 0, end: 10 } }],
    marks: [],
    cleaned: { passages: 0, repairs: 0, offers: 0 },
    setAsideSpans: [],
    unexplainedSpans: [],
    ...more,
  };
}

export function makeFinding(more: Partial<FindingDetail> = {}): FindingDetail {
  const facts = [makeFact(11, '322 ferry trips'), makeFact(12, '41')];
  return {
    id: 5 as FindingId,
    kind: 'contradiction',
    key: 'contradiction:11,12',
    family: 'trouble',
    indicatorId: indicator.id,
    indicator,
    subject: null,
    members: facts.map(({ id }) => id),
    facets: [
      { facet: 'measure', relation: 'same' },
      { facet: 'place', relation: 'unclear' },
    ],
    sentence: {
      code: 'reconcile:sentence.contradiction',
      params: {
        indicator: { name: { zh: indicator.zh, en: indicator.en } },
        period: { period: { kind: 'interval', from: '2024', to: '2024' } },
        low: { quantity: facts[1]?.quantity as never },
        high: { quantity: facts[0]?.quantity as never },
        articles: 2,
      },
    },
    severity: 80,
    state: 'open',
    facts: facts.map((fact) => ({
      ...fact,
      interval: { low: '1', high: '2', plausibleLow: null, plausibleHigh: null },
    })),
    alike: [],
    related: [],
    beside: [],
    decisions: [],
    verdicts: ['prefer', 'keep-apart', 'series-break', 'dismiss'],
    ...more,
  };
}

export function makeMatrix(): Matrix {
  const [fact] = [makeFact(11, '322 ferry trips')];
  const cell = {
    quantity: (fact as FactDetail).quantity,
    factId: 11 as FactId,
    factIds: [11 as FactId],
    rule: 'only' as const,
    period: { kind: 'interval' as const, from: '2024', to: '2024' },
    agreeing: 1,
    conflicts: [5 as FindingId],
    isStale: false,
    isDecided: false,
    isEvent: false,
    isPart: false,
  };
  const row = {
    indicator,
    subject: null,
    measure: 'flow' as const,
    unit: 'item',
    modality: 'actual' as const,
    scopeText: null,
    undated: [],
  };
  const other: IndicatorRef = { ...indicator, id: 2 as IndicatorId, key: 'piers', zh: '码头数', en: 'piers' };
  return {
    frequency: 'year',
    columns: ['2022', '2023', '2024'],
    groups: [
      {
        zh: '航运',
        en: 'Shipping',
        rows: [
          { ...row, cells: { '2022': [{ ...cell, conflicts: [] }], '2024': [cell] }, gaps: ['2023'] },
          {
            ...row,
            indicator: other,
            cells: { '2023': [{ ...cell, conflicts: [], agreeing: 2, rule: 'agreed' }] },
            gaps: [],
          },
        ],
      },
    ],
    subjects: [{ subject: null, facts: 3 }],
    conflicts: 1,
    stale: 0,
    next: null,
    singleSource: 2,
  };
}

export function makeProject(more: Partial<ProjectInfo> = {}): ProjectInfo {
  return {
    name: 'harbour',
    openId: 'open-1',
    isReadOnly: false,
    lockedBy: null,
    counts: {
      articles: 1,
      undatedArticles: 0,
      facts: 2,
      unreviewed: 2,
      findingsOpen: 1,
      troubleOpen: 1,
      stale: 0,
      charts: 0,
      setAside: 1,
      unexplained: 0,
    },
    canUndo: false,
    canRedo: false,
    lastBackupAt: null,
    isCheckDue: false,
    settings: { userName: 'tester', precision: DEFAULT_CHOICE, housePalettes: [] },
    ...more,
  };
}
