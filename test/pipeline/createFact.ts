import { parsePeriod } from '../../electron/common/periodText.ts';
import type { ReconcileFact } from '../../electron/common/reconcileFact.ts';
import type { SeriesFrequency } from '../../electron/common/vocabulary.ts';

/** A fact as a case file writes it: only what matters, in a form that reads at a glance. */
export interface ShortFact {
  readonly id: number;
  readonly article?: number;
  readonly indicator?: string;
  readonly subject?: string | null;
  readonly value: string;
  readonly high?: string;
  readonly step?: string;
  readonly unit?: string;
  readonly noun?: string;
  readonly raw?: string;
  readonly qualifier?: ReconcileFact['quantity']['qualifier'];
  readonly measure?: ReconcileFact['measure'];
  readonly direction?: ReconcileFact['direction'];
  readonly base?: string;
  readonly modality?: ReconcileFact['modality'];
  readonly revision?: ReconcileFact['revision'];
  /** EDTF; a leading `@` makes it the moment of a state, a trailing `?` inferred. */
  readonly period?: string;
  readonly scope?: ReconcileFact['scope'];
  readonly attribution?: string;
  readonly outlet?: string | null;
  readonly date?: string;
  readonly title?: string;
  readonly echo?: string;
  readonly minor?: ReconcileFact['minor'];
  readonly headline?: boolean;
  readonly status?: ReconcileFact['status'];
  readonly deprecated?: boolean;
  /** Of its indicator. */
  readonly frequency?: SeriesFrequency;
}

const NAMES: Readonly<Record<string, { zh: string; en: string; group?: [string, string] }>> = {
  projects: { zh: '签约合作项目数', en: 'Signed projects', group: ['签约', 'Signing'] },
  amount: { zh: '签约总金额', en: 'Signed amount', group: ['签约', 'Signing'] },
  financing: { zh: '跨境融资额', en: 'Cross-border financing', group: ['金融', 'Finance'] },
  flights: { zh: '每周航班', en: 'Flights a week', group: ['航空', 'Aviation'] },
  countries: { zh: '通达国家和地区', en: 'Countries and regions reached', group: ['通道', 'Corridor'] },
  ports: { zh: '通达港口', en: 'Ports reached', group: ['通道', 'Corridor'] },
};

const ids = new Map<string, number>();
function idOf(key: string): number {
  if (!ids.has(key)) ids.set(key, ids.size + 1);
  return ids.get(key) as number;
}

function nameIndicator(key: string, frequency: SeriesFrequency | null): ReconcileFact['indicator'] {
  const { zh, en, group } = NAMES[key] ?? { zh: key, en: key };
  return {
    id: idOf(key) as ReconcileFact['indicator']['id'],
    key,
    zh,
    en,
    groupZh: group?.[0] ?? null,
    groupEn: group?.[1] ?? null,
    isProposed: key.startsWith('~'),
    frequency,
  };
}

function readWhen(text: string | undefined): ReconcileFact['when'] {
  if (!text) return { period: null, basis: 'undated', from: null };
  const plain = text.replace(/^@|\?$/g, '');
  const period = parsePeriod(plain, { isMoment: text.startsWith('@') });
  if (!period) throw new Error(`no period: ${text}`);
  return text.endsWith('?')
    ? { period, basis: 'inferred', from: 'article-date' }
    : { period, basis: 'stated', from: null };
}

export function createFact(short: ShortFact): ReconcileFact {
  const { id, article = id, qualifier = 'exact', measure = 'cumulative' } = short;
  return {
    id: id as ReconcileFact['id'],
    articleId: article as ReconcileFact['articleId'],
    articleTitle: short.title ?? `Article ${article}`,
    articleDate: short.date ?? null,
    articleUrl: null,
    outlet: short.outlet === undefined ? `Outlet ${article}` : short.outlet,
    hasSentence: true,
    originalOutlet: null,
    echoGroup: short.echo ?? null,
    isHeadline: short.headline ?? false,
    bodyStart: id * 10,
    indicator: nameIndicator(short.indicator ?? 'projects', short.frequency ?? null),
    subject: short.subject === undefined ? '互联项目' : short.subject,
    quantity: {
      value: short.value,
      high: short.high ?? null,
      unit: short.unit ?? 'item',
      noun: short.noun ?? null,
      qualifier,
      step: short.step ?? '1',
      raw: short.raw ?? short.value,
      equivalent: null,
    },
    measure,
    direction: short.direction ?? null,
    base: short.base ?? null,
    modality: short.modality ?? 'actual',
    revision: short.revision ?? null,
    when: readWhen(short.period),
    attribution: short.attribution ?? null,
    minor: short.minor ?? null,
    scope: short.scope ?? {},
    status: short.status ?? 'unreviewed',
    troubles: 0,
    isPreferred: false,
    isDeprecated: short.deprecated ?? false,
  };
}
