import { TABLE_ROLES, type TablePlan, type TableReading, type TableRowPlan } from '../../../common/tableImport.ts';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** `indicator=1,value=3,unit=4`: what each column holds, counted from 1. */
function readColumns(text: string | undefined): TableReading['columns'] {
  if (text === undefined) return undefined;
  const columns: NonNullable<TableReading['columns']> = [];
  for (const part of text.split(',')) {
    const [name = '', at = ''] = part.split('=');
    const role = TABLE_ROLES.find((known) => known === name.trim());
    if (!role || !/^[1-9]\d{0,2}$/.test(at.trim()))
      throw new UsageError(`--columns: ${part}: write ROLE=N, with one of ${TABLE_ROLES.join(', ')}`);
    columns[Number(at) - 1] = role;
  }
  return Array.from(columns, (role) => role ?? null);
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

function printPlan(plan: TablePlan): void {
  for (const [at, { header, role }] of plan.columns.entries())
    say(`${at + 1}\t${header}\t${role ? translate(`table:role.${role}`) : '—'}`);
  for (const row of plan.rows) print(describeRow(row));
}

function checkColumns({ missing }: TablePlan): void {
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
    const reading = { ...(sheet !== undefined && { sheet }), ...(columns && { columns }) };
    await withProject(file, parsed.has('dry-run') ? 'read' : 'write', async ({ client, link }) => {
      const handle = link.grant(fromHere(path), path);
      const plan = await client.call('import.tablePlan', { handle, reading });
      printPlan(plan);
      checkColumns(plan);
      if (parsed.has('dry-run')) return say(translate('table:dryRun', plan.counts));
      const { articleId: _, ...counts } = await client.call('import.tableCommit', { handle, reading });
      say(translate('table:done', counts));
    });
  },
};
