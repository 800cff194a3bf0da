import {
  TABLE_ROLES,
  type TablePlan,
  type TableReading,
  type TableRole,
  type TableRowPlan,
} from '../../../common/tableImport.ts';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

type Columns = ReadonlyMap<number, TableRole>;

/** `indicator=1,value=3,unit=4`: what some columns hold, counted from 1. */
function readColumns(text: string | undefined): Columns | null {
  if (text === undefined) return null;
  const columns = new Map<number, TableRole>();
  for (const part of text.split(',')) {
    const [name = '', at = ''] = part.split('=');
    const role = TABLE_ROLES.find((known) => known === name.trim());
    if (!role || !/^[1-9]\d{0,2}$/.test(at.trim()))
      throw new UsageError(`--columns: ${part}: write ROLE=N, with one of ${TABLE_ROLES.join(', ')}`);
    columns.set(Number(at) - 1, role);
  }
  return columns;
}

/** Columns that were named, and the guesses for the others, less those that now stand elsewhere. */
function mergeColumns({ columns }: TablePlan, named: Columns): (TableRole | null)[] {
  const taken = new Set(named.values());
  return columns.map(({ role }, at) => named.get(at) ?? (role !== null && taken.has(role) ? null : role));
}

function readSheet(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError('--sheet is a number, from 1');
  return Number(text) - 1;
}

function describeRow({ outcome, line, indicator, value, unit, period, problem, candidates }: TableRowPlan): string {
  const [first] = candidates;
  const what = [indicator, `${value}${unit ? ` ${unit}` : ''}`, period ?? ''].join(' ');
  const why = problem ? translate(`table:problem.${problem}`) : first ? `${first.title}: ${first.sentence}` : '';
  return [line, translate(`table:outcome.${outcome}`), what, why].map((cell) => onOneLine(String(cell))).join('\t');
}

/** @throws FailedError where no column holds what every row needs */
function printColumns(plan: TablePlan): void {
  for (const [at, { header, role }] of plan.columns.entries())
    say(`${at + 1}\t${header}\t${role ? translate(`table:role.${role}`) : '—'}`);
  const { missing } = plan;
  if (missing.length === 0) return;
  const roles = missing.map((role) => `${role}=N`).join(',');
  throw new FailedError(translate('table:missing', { roles }));
}

export const importTable: Command = {
  usage: 'P FILE.csv|FILE.xlsx [--sheet N] [--columns indicator=N,value=N,…] [--dry-run]',
  async run(args) {
    const parsed = parseWords(args, ['sheet', 'columns', 'dry-run!']);
    const file = takeWord(parsed.words, 0, 'P');
    const path = takeWord(parsed.words, 1, 'FILE');
    const [sheet, columns] = [readSheet(parsed.text('sheet')), readColumns(parsed.text('columns'))];
    const first: TableReading = sheet === undefined ? {} : { sheet };
    await withProject(file, parsed.has('dry-run') ? 'read' : 'write', async ({ client, link }) => {
      const handle = link.grant(fromHere(path), path);
      const guessed = await client.call('import.tablePlan', { handle, reading: first });
      const reading = columns ? { ...first, columns: mergeColumns(guessed, columns) } : first;
      const plan = columns ? await client.call('import.tablePlan', { handle, reading }) : guessed;
      printColumns(plan);
      for (const row of plan.rows) print(describeRow(row));
      if (parsed.has('dry-run')) return say(translate('table:dryRun', plan.counts));
      const { articleId: _, ...counts } = await client.call('import.tableCommit', { handle, reading });
      say(translate('table:done', counts));
    });
  },
};
