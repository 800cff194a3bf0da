import type { Evidence } from '../../../common/evidence.ts';
import type { Block } from '../../../common/exportDocument.ts';
import type { DecisionRow } from '../../../common/findingRow.ts';
import type { FactForExport } from '../../../common/forExport.ts';
import { cite, nameIndicator, nameValue, type Page, periodText, plain, subjectText } from './page.ts';
import { quoteBlock } from './quoteBlock.ts';

const detail = (label: string, text: string): { label: string; inlines: { text: string }[] } => ({
  label,
  inlines: [plain(text)],
});

function describeFact(fact: FactForExport, page: Page): Block {
  const { word, term } = page;
  const { source } = fact.anchor;
  const rows = [
    detail(word('indicator'), nameIndicator(fact, page)),
    detail(word('subject'), subjectText(fact, page)),
    detail(word('measure'), fact.measure ? term(`reconcile:measure.${fact.measure}`) : word('unsaid')),
    detail(word('holds'), periodText(fact, page)),
    detail(word('written'), fact.quantity.raw),
    detail(word('speaker'), fact.attribution ?? fact.originalOutlet ?? fact.outlet ?? word('unsaid')),
    detail(word('publishedOn'), fact.articleDate ? page.date(fact.articleDate) : word('undated')),
    detail(word('review'), term(`export:status.${fact.status}`)),
    detail(word('position'), word('positionOf', { start: source.start, end: source.end, file: fact.fileName })),
  ];
  return { kind: 'details', rows };
}

/** Figures beside this one, each with its source. */
function factTable(caption: string, facts: readonly FactForExport[], page: Page): Block[] {
  if (facts.length === 0) return [];
  const { word } = page;
  const columns = [
    { text: word('value'), align: 'end' as const },
    { text: word('written'), align: 'start' as const },
    { text: word('holds'), align: 'start' as const },
    { text: word('outlet'), align: 'start' as const },
    { text: word('publishedOn'), align: 'start' as const },
    { text: word('source'), align: 'start' as const },
  ];
  const rows = facts.map((fact) => [
    { text: page.value(fact.quantity), look: 'strong' as const },
    plain(fact.quantity.raw),
    plain(periodText(fact, page)),
    plain(fact.outlet ?? ''),
    plain(fact.articleDate ? page.date(fact.articleDate) : word('undated')),
    plain(cite(fact, page)),
  ]);
  return [{ kind: 'table', caption, columns, rows }];
}

/** What was decided, why, by whom and when. */
export function decisionBlock(decision: DecisionRow, { word, term, date }: Page): Block {
  const verdict = term(`chart:verdict.${decision.verdict}`, {
    at: decision.at ?? '',
    from: decision.adoptedFrom ?? '',
  });
  const on = word('decidedBy', { who: decision.who, on: date(decision.recordedAt) });
  return {
    kind: 'paragraph',
    inlines: [
      { text: verdict, look: 'strong' },
      plain(`${word('colon')}${decision.reason} `),
      { text: `(${on})`, look: 'muted' },
    ],
  };
}

/** The files that show a value: for a trace. */
export function appearanceBlocks({ appearsIn }: Evidence, { term, date }: Page): Block[] {
  if (appearsIn.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: term('export:trace.appears') },
    ...appearsIn.map(({ file, madeAt, madeBy, value, place }) => ({
      kind: 'paragraph' as const,
      inlines: [plain(term('export:trace.appearsIn', { file, date: date(madeAt), who: madeBy, value, place }))],
    })),
  ];
}

/** One value, under a heading of its level, with its sentence, who said it, what stands against it, and what was decided. */
export function valueBlocks(evidence: Evidence, page: Page, level: 1 | 2): Block[] {
  const { word } = page;
  const { fact, rivals, agreeing, decisions } = evidence;
  return [
    { kind: 'heading', level, text: nameValue(evidence, page) },
    quoteBlock(evidence, page),
    describeFact(fact, page),
    ...factTable(word('rivals'), rivals, page),
    ...factTable(word('agreeing'), agreeing, page),
    ...decisions.map((decision) => decisionBlock(decision, page)),
  ];
}
