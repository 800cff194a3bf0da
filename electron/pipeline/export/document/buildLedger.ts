import type { DocumentInput } from '../../../common/evidence.ts';
import type { Block, ExportDocument, Inline } from '../../../common/exportDocument.ts';
import type { IndicatorRef } from '../../../common/factRow.ts';
import type { FindingRow } from '../../../common/findingRow.ts';
import { isOpenQuery, type LedgerForm, type LedgerRow } from '../../../common/ledger.ts';
import type { Message } from '../../../common/message.ts';
import { nameSubject } from '../../../common/nameSubject.ts';
import { renderMessage } from '../../../common/renderMessage.ts';
import { finish, heading } from './buildDocument.ts';
import { cite, muted, openPage, type Page, periodText, plain } from './page.ts';

export interface LedgerContent {
  readonly form: LedgerForm;
  /** The newest first. */
  readonly rows: readonly LedgerRow[];
  /** Conflicts that nobody decided; for a handover. */
  readonly open: readonly FindingRow[];
}

const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });
const say = (message: Message, { term, input }: Page): string => renderMessage(message, term, input.language);

const nameOf = ({ zh, en }: IndicatorRef, { input }: Page): string => (input.language === 'en' ? en || zh : zh || en);

const listNames = ({ indicators }: LedgerRow, page: Page): string =>
  indicators.map((one) => nameOf(one, page)).join(page.word('comma'));

const rule = ({ verdict, at, adoptedFrom }: LedgerRow, { term }: Page): string =>
  term(`chart:verdict.${verdict}`, { at: at ?? '', from: adoptedFrom ?? '' });

const titleOf = (row: LedgerRow, page: Page): string =>
  page.word('entry', { id: row.id, verdict: rule(row, page), indicators: listNames(row, page) });

/** Each figure that a decision bears on, as it stands now, with its source; what is set aside says so. */
function memberTable(row: LedgerRow, page: Page): Block[] {
  const { word } = page;
  const rows = row.members.flatMap((id) => {
    const fact = page.input.evidence.get(id)?.fact;
    if (!fact) return [];
    const rank = fact.isDeprecated ? 'deprecated' : id === row.factId ? 'preferred' : 'normal';
    return [
      [
        { text: page.value(fact.quantity), look: 'strong' as const },
        plain(periodText(fact, page)),
        plain(Object.values(fact.scope).join(' · ') || word('unsaid')),
        plain(page.term(`reconcile:rank.${rank}`)),
        plain([fact.outlet, cite(fact, page)].filter(Boolean).join(' ')),
      ],
    ];
  });
  if (rows.length === 0) return [paragraph(muted(word('figuresGone')))];
  const columns = ['value', 'holds', 'scope', 'rank', 'source'].map((name, at) => ({
    text: word(name),
    align: at === 0 ? ('end' as const) : ('start' as const),
  }));
  return [{ kind: 'table', caption: null, columns, rows }];
}

function detailsOf(row: LedgerRow, page: Page): Block {
  const { word, term, date } = page;
  const sentences = row.findings.flatMap(({ sentence }) => (sentence ? [say(sentence, page)] : []));
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    ['standing', term(`reconcile:ledgerState.${row.state}`)],
    ['question', sentences.join(' ') || null],
    ['subject', row.subject && nameSubject(row.subject, page.input.language)],
    ['facet', row.facet && term(`reconcile:facet.${row.facet}`)],
    ['adopted', row.adoptedValue && [row.adoptedValue, row.adoptedFrom].filter(Boolean).join(page.word('comma'))],
    ['asked', row.askedWhom && [row.askedWhom, row.askedOn && date(row.askedOn)].filter(Boolean).join(word('comma'))],
    ['answer', row.verdict === 'query' ? (row.answer ?? word('noAnswer')) : null],
    ['reason', row.reason],
    ['decider', word('decidedBy', { who: row.who, on: date(row.recordedAt) })],
    ['replaces', row.supersedes === null ? null : word('number', { id: row.supersedes })],
  ];
  const rows = lines.flatMap(([label, text]) => (text ? [{ label: word(label), inlines: [plain(text)] }] : []));
  return { kind: 'details', rows };
}

const changesOf = (row: LedgerRow, page: Page): Block[] =>
  row.changes.length === 0
    ? []
    : [
        paragraph(
          { text: page.word('changed'), look: 'strong' },
          plain(row.changes.map((change) => say(change, page)).join(page.word('semicolon'))),
        ),
      ];

const entryBlocks = (row: LedgerRow, page: Page): Block[] => [
  { kind: 'heading', level: 2, text: titleOf(row, page) },
  ...changesOf(row, page),
  detailsOf(row, page),
  ...memberTable(row, page),
];

/** A part with its heading; none where there is nothing to say. */
const part = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [heading(title), ...blocks] : [];

const isStanding = ({ state }: LedgerRow): boolean => state !== 'superseded' && state !== 'withdrawn';

/** What the words mean here: the indicators, where their series break, and what is kept apart by what. */
function definitionTable(rows: readonly LedgerRow[], page: Page): Block[] {
  const { word, term } = page;
  const standing = rows.filter(isStanding);
  const indicators = new Map(standing.flatMap((row) => row.indicators.map((one) => [one.id, one] as const)));
  const lines = [...indicators.values()].map((one) => {
    const own = standing.filter((row) => row.indicators.some(({ id }) => id === one.id));
    const breaks = own.flatMap((row) =>
      row.verdict === 'series-break' && row.at ? [`${row.at} (${word('number', { id: row.id })})`] : [],
    );
    const apart = own.flatMap((row) =>
      row.verdict === 'keep-apart' && row.facet
        ? [`${term(`reconcile:facet.${row.facet}`)} (${word('number', { id: row.id })})`]
        : [],
    );
    const names = [one.zh, one.en].filter(Boolean).join(' / ');
    return [plain(names), muted(one.key), plain(breaks.join(word('comma'))), plain(apart.join(word('comma')))];
  });
  if (lines.length === 0) return [];
  const columns = ['indicator', 'key', 'breaks', 'apart'].map((name) => ({
    text: word(name),
    align: 'start' as const,
  }));
  return [{ kind: 'table', caption: null, columns, rows: lines }];
}

const entries = (rows: readonly LedgerRow[], page: Page): Block[] => rows.flatMap((row) => entryBlocks(row, page));

function appendixParts(rows: readonly LedgerRow[], page: Page): Block[] {
  const { word } = page;
  return [
    ...part(word('definitions'), definitionTable(rows, page)),
    ...part(word('openQueries'), entries(rows.filter(isOpenQuery), page)),
    ...part(
      word('inForce'),
      entries(
        rows.filter((row) => isStanding(row) && !isOpenQuery(row)),
        page,
      ),
    ),
    ...part(
      word('ended'),
      entries(
        rows.filter((row) => !isStanding(row)),
        page,
      ),
    ),
  ];
}

/** What to do next, one line each: look again, ask again, decide. */
function todoParts({ rows, open }: LedgerContent, page: Page): Block[] {
  const { word } = page;
  const stale = rows.filter(({ state }) => state === 'stale');
  const line = (text: string, remark: string): Block => paragraph({ text, look: 'strong' }, plain(` ${remark}`));
  return [
    ...part(
      word('todoStale', { count: stale.length }),
      stale.map((row) =>
        line(titleOf(row, page), row.changes.map((change) => say(change, page)).join(word('semicolon'))),
      ),
    ),
    ...part(
      word('todoQueries', { count: rows.filter(isOpenQuery).length }),
      rows
        .filter(isOpenQuery)
        .map((row) =>
          line(
            titleOf(row, page),
            word('askedOf', { whom: row.askedWhom ?? '', on: row.askedOn ? page.date(row.askedOn) : word('undated') }),
          ),
        ),
    ),
    ...part(
      word('todoOpen', { count: open.length }),
      open.map((finding) => line(page.term(`reconcile:kind.${finding.kind}`), say(finding.sentence, page))),
    ),
  ];
}

/** Decisions on paper, under the title of their form. */
export function buildLedger(input: DocumentInput, content: LedgerContent): ExportDocument {
  const page = openPage(input);
  const { form, rows } = content;
  const todo = form === 'handover' ? todoParts(content, page) : [];
  const nothing = form === 'handover' && todo.length === 0 ? [paragraph(plain(page.word('nothingToDo')))] : [];
  const none = rows.length === 0 ? [paragraph(plain(page.word('noEntries')))] : [];
  return finish(page, {
    title: page.term(`export:title.${form}`),
    blocks: [...todo, ...nothing, ...none, ...appendixParts(rows, page)],
  });
}
