import type { EditionFinding, EditionRow, EditionValue } from '../../../common/edition.ts';
import type { DocumentInput } from '../../../common/evidence.ts';
import type { Block, ExportDocument, Inline } from '../../../common/exportDocument.ts';
import type { DecisionRow } from '../../../common/findingRow.ts';
import { formatPeriodText } from '../../../common/formatPeriodText.ts';
import { nameSubject } from '../../../common/nameSubject.ts';
import { renderMessage } from '../../../common/renderMessage.ts';
import { chartParts, finish, heading } from './buildDocument.ts';
import { openPage, type Page, plain } from './page.ts';
import { decisionBlock } from './valueBlocks.ts';

/** Lines of the matrix that a document has room for; the file for programs has all. */
export const MOST_LINES = 2_000;

export interface EditionInput extends DocumentInput {
  readonly edition: EditionRow;
  /** The first of them, in the order of the matrix. */
  readonly values: readonly EditionValue[];
  readonly decisions: readonly DecisionRow[];
  readonly findings: readonly EditionFinding[];
}

const muted = (text: string): Block => ({ kind: 'paragraph', inlines: [{ text, look: 'muted' }] });

const nameOf = ({ zh, en }: { zh: string; en: string }, { input }: Page): string =>
  input.language === 'en' ? en || zh : zh || en;

/** What was not settled stands above everything else, and so does that it was taken back. */
function stateBlocks({ edition }: EditionInput, { term, date }: Page): Block[] {
  const { checklist, withdrawn, note, program } = edition;
  const back = withdrawn && {
    label: term('export:edition.withdrawn'),
    inlines: [plain([date(withdrawn.at), withdrawn.who, withdrawn.reason].filter(Boolean).join(', '))],
  };
  const rows = [
    ...(back ? [back] : []),
    { label: term('export:edition.state'), inlines: [plain(term('export:edition.stateOf', { ...checklist }))] },
    { label: term('export:edition.program'), inlines: [plain(program)] },
  ];
  return [...(note ? [{ kind: 'paragraph' as const, inlines: [plain(note)] }] : []), { kind: 'details', rows }];
}

function valueRow({ body, decisions }: EditionValue, page: Page): Inline[] {
  const { term, date, input } = page;
  const { subject, scopeText, source, period, column, rule, isEvent, isPart } = body;
  const subjectText = subject && nameSubject(subject, input.language);
  const when = isEvent || isPart ? period && formatPeriodText(period, input.language) : column;
  const from = source
    ? [source.outlet ?? source.title, source.date && date(source.date)]
    : [term('export:document.setByDecision')];
  return [
    plain([nameOf(body.indicator, page), subjectText, scopeText].filter(Boolean).join(' · ')),
    plain(when ?? term('export:undatedColumn')),
    { text: page.value(body.quantity), look: 'strong' },
    plain(term(`export:rule.${rule}`) + (decisions ? ` (${decisions})` : '')),
    plain(from.filter(Boolean).join(', ')),
  ];
}

function valuesPart({ edition, values }: EditionInput, page: Page): Block[] {
  const { word, term } = page;
  const columns = [
    { text: word('indicator'), align: 'start' as const },
    { text: word('column'), align: 'start' as const },
    { text: word('value'), align: 'end' as const },
    { text: word('chosen'), align: 'start' as const },
    { text: word('source'), align: 'start' as const },
  ];
  const rows = values.map((value) => valueRow(value, page));
  const rest = edition.values > values.length;
  return [
    heading(term('export:title.matrix')),
    ...(rest ? [muted(term('export:edition.first', { shown: values.length, count: edition.values }))] : []),
    { kind: 'table', caption: null, columns, rows },
  ];
}

function decisionsPart({ decisions }: EditionInput, page: Page): Block[] {
  const blocks = decisions.map((decision): Block => {
    const block = decisionBlock(decision, page);
    const indicator = decision.indicator ? ` · ${nameOf(decision.indicator, page)}` : '';
    const mark: Inline = { text: `[${decision.id}]${indicator} · `, look: 'muted' };
    return block.kind === 'paragraph' ? { ...block, inlines: [mark, ...block.inlines] } : block;
  });
  return [
    heading(page.word('decisions')),
    ...(blocks.length > 0 ? blocks : [muted(page.term('export:edition.noDecisions'))]),
  ];
}

function conflictsPart({ findings, language }: EditionInput, page: Page): Block[] {
  const { term } = page;
  const columns = ['kind', 'indicator', 'sentence'].map((name) => ({
    text: term(`export:edition.column.${name}`),
    align: 'start' as const,
  }));
  const rows = findings
    .slice(0, MOST_LINES)
    .map((finding) => [
      plain(term(`reconcile:kind.${finding.kind}`)),
      plain(nameOf(finding.indicator, page)),
      plain(renderMessage(finding.sentence, term, language)),
    ]);
  const table: Block = { kind: 'table', caption: null, columns, rows };
  return [
    heading(term('export:edition.conflicts')),
    rows.length > 0 ? table : muted(term('export:edition.noConflicts')),
  ];
}

/** What was published, to be read as it was: charts, the matrix, decisions with their reasons, what was still open. */
export function buildEdition(input: EditionInput): ExportDocument {
  const page = openPage(input);
  const blocks = [
    ...stateBlocks(input, page),
    ...chartParts(page),
    ...valuesPart(input, page),
    ...decisionsPart(input, page),
    ...conflictsPart(input, page),
  ];
  const { madeAt, madeBy, project, edition } = input;
  const made = { date: page.date(madeAt), who: madeBy, project, uid: edition.uid };
  return {
    ...finish(page, { title: edition.name, blocks }),
    subtitle: page.term('export:edition.made', made),
  };
}
