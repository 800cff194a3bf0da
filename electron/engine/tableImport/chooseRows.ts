import type { WriteDb } from '../../../db/handle.ts';
import type { TableCommit } from '../../../db/queries/import/commitTable.ts';
import type { TableChoices, TableOutcome } from '../../common/tableImport.ts';
import { CallError } from '../../contract/errors.ts';
import { claimPeriod, ensureRowIndicator, factOfRow } from './factOfRow.ts';
import type { KeptTable } from './keptTable.ts';
import type { FactMatch, RowMatch } from './matchRow.ts';
import { factChoice, listMissing, writtenChoice } from './planRow.ts';
import type { PlannedRow } from './planTable.ts';

/** What a row does where nobody chose: of several nothing is preselected. */
const DOES_BY_ITSELF: Readonly<Record<TableOutcome, 'first' | 'alone' | 'skip'>> = {
  matched: 'first',
  unextracted: 'first',
  alone: 'alone',
  known: 'skip',
  several: 'skip',
  unreadable: 'skip',
};

function chooseFor({ plan }: PlannedRow, choices: TableChoices): string {
  const choice = choices[plan.id] ?? DOES_BY_ITSELF[plan.outcome];
  if (plan.outcome === 'unreadable') return 'skip';
  return choice === 'first' ? (plan.candidates[0]?.id ?? 'skip') : choice;
}

type Draft = { [K in 'accepted' | 'written' | 'alone']: TableCommit[K][number][] };

function changeOf(db: WriteDb, match: RowMatch, found: FactMatch): TableCommit['accepted'][number]['change'] {
  const missing = listMissing(match, found);
  return {
    ...(missing.includes('indicator') && { indicatorId: ensureRowIndicator(db, match) }),
    ...(missing.includes('period') && { when: claimPeriod(match.row) }),
  };
}

interface Target {
  readonly db: WriteDb;
  readonly table: KeptTable;
  readonly fileName: string;
  readonly draft: Draft;
}

function takeAlone({ db, table, draft, fileName }: Target, match: RowMatch): void {
  const { line, column } = match.row;
  const cell = table.findCell(line, column);
  if (!cell) return;
  const text = table.body.slice(cell.span.start, cell.span.end);
  draft.alone.push(factOfRow(db, match, { span: cell.span, sentence: cell.row, text, origin: `${fileName}:${line}` }));
}

function takeWritten({ db, draft, fileName }: Target, match: RowMatch, choice: string): boolean {
  const found = match.written.find((one) => writtenChoice(one) === choice);
  if (!found) return false;
  const { articleId, span, sentence, sentenceText } = found;
  const text = sentenceText.slice(span.start - sentence.start, span.end - sentence.start);
  const origin = `${fileName}:${match.row.line}`;
  draft.written.push({ articleId, fact: factOfRow(db, match, { span, sentence, text, origin }) });
  return true;
}

function takeFact({ db, draft }: Target, match: RowMatch, choice: string): boolean {
  const found = match.facts.find((one) => factChoice(one) === choice);
  if (!found) return false;
  if (!draft.accepted.some(({ id }) => id === found.fact.id))
    draft.accepted.push({ id: found.fact.id, change: changeOf(db, match, found) });
  return true;
}

/**
 * Turns rows and choices into what is to be written. Makes indicators that only the table knows.
 * @throws CallError `changed-since` where a chosen sentence is no longer what the row may mean
 */
export function chooseRows(target: Omit<Target, 'draft'>, rows: readonly PlannedRow[], choices: TableChoices): Draft {
  const whole: Target = { ...target, draft: { accepted: [], written: [], alone: [] } };
  for (const row of rows) {
    const choice = chooseFor(row, choices);
    if (choice === 'skip') continue;
    if (choice === 'alone') takeAlone(whole, row.match);
    else if (!takeFact(whole, row.match, choice) && !takeWritten(whole, row.match, choice))
      throw new CallError('changed-since', { what: row.plan.id });
  }
  return whole.draft;
}
