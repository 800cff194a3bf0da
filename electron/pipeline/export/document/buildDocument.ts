import { factsOf } from '../../../common/chartFacts.ts';
import type { DocumentInput, Evidence } from '../../../common/evidence.ts';
import type { Block, ExportDocument } from '../../../common/exportDocument.ts';
import type { DecisionRow } from '../../../common/findingRow.ts';
import { chartBlocks, listPoints } from './chartBlocks.ts';
import { openPage, type Page, plain } from './page.ts';
import { appearanceBlocks, decisionBlock, valueBlocks } from './valueBlocks.ts';

function madeLine({ input, word, date }: Page): string {
  const { madeAt, madeBy, project, uid } = input;
  return word(uid === null ? 'madeUnnumbered' : 'made', { date: date(madeAt), who: madeBy, project, uid: uid ?? '' });
}

export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });

const QUOTE_REMARKS = { full: null, short: 'shortened', none: 'leftOutQuotes' } as const;

function quoteRemark({ input, word }: Page): Block[] {
  const remark = QUOTE_REMARKS[input.quotes];
  return remark === null ? [] : [{ kind: 'paragraph', inlines: [{ text: word(remark), look: 'muted' }] }];
}

/** The facts that the charts of a document show, each once. */
function listShown({ charts, evidence }: DocumentInput): Evidence[] {
  const ids = new Set(listPoints(charts).flatMap(factsOf));
  return [...ids].flatMap((id) => evidence.get(id) ?? []);
}

function listDecisions(shown: readonly Evidence[]): DecisionRow[] {
  const byId = new Map(shown.flatMap(({ decisions }) => decisions.map((decision) => [decision.id, decision] as const)));
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

function decisionsPart(shown: readonly Evidence[], page: Page): Block[] {
  const decisions = listDecisions(shown);
  const none: Block = { kind: 'paragraph', inlines: [plain(page.word('noDecisions'))] };
  return [
    heading(page.word('decisions')),
    ...(decisions.length === 0 ? [none] : decisions.map((decision) => decisionBlock(decision, page))),
  ];
}

/** Title and maker in front, and behind it all the sources that it spoke of. */
export function finish(page: Page, { title, blocks }: { title: string; blocks: readonly Block[] }): ExportDocument {
  const { uid, language, madeAt, madeBy } = page.input;
  const references = page.references.list();
  const sources = references.length > 0 ? [heading(page.word('sources')), ...references] : [];
  return { uid, title, subtitle: madeLine(page), language, madeAt, madeBy, blocks: [...blocks, ...sources] };
}

export const chartParts = (page: Page): Block[] =>
  page.input.charts.flatMap((chart, at) => chartBlocks({ ...chart, number: at + 1 }, page));

/** Everything behind some charts: picture, numbers, each value with its sentence, decisions, sources. */
export function buildEvidence(input: DocumentInput): ExportDocument {
  const page = openPage(input);
  const shown = listShown(input);
  const [first] = input.charts;
  const charts = chartParts(page);
  const values = shown.flatMap((evidence) => valueBlocks(evidence, page, 2));
  return finish(page, {
    title: `${page.term('export:title.evidence')}${page.word('colon')}${first?.model.title ?? ''}`,
    blocks: [...charts, heading(page.word('values')), ...quoteRemark(page), ...values, ...decisionsPart(shown, page)],
  });
}

/** Charts with their tables and notes, what was decided, and the bibliography: the beginning of a text. */
export function buildReport(input: DocumentInput, title: string): ExportDocument {
  const page = openPage(input);
  const charts = chartParts(page);
  return finish(page, {
    title: title || input.charts[0]?.model.title || page.term('export:title.report'),
    blocks: [...charts, ...decisionsPart(listShown(input), page)],
  });
}

export interface TraceInput extends DocumentInput {
  /** What the question was, worded. */
  readonly what: string;
  /** How many facts fit; `evidence` holds the first of them. */
  readonly total: number;
}

/** One page that answers where a number comes from. */
export function buildTrace(input: TraceInput): ExportDocument {
  const page = openPage(input);
  const { evidence, total, what } = input;
  const title = page.term('export:trace.title', { what });
  const count =
    total === 0
      ? page.term('export:trace.none', { what })
      : total > evidence.size
        ? page.term('export:trace.more', { shown: evidence.size, count: total })
        : page.term('export:trace.found', { count: total });
  const values = [...evidence.values()].flatMap((one) => [
    ...valueBlocks(one, page, 1),
    ...appearanceBlocks(one, page),
  ]);
  return finish(page, {
    title,
    blocks: [{ kind: 'paragraph', inlines: [plain(count)] }, ...quoteRemark(page), ...values],
  });
}
