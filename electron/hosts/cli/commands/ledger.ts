import { extname } from 'node:path';
import { exportRequest } from '../../../common/exportSpec.ts';
import { LEDGER_STATES, type LedgerFilter, type LedgerRow, ledgerFilter } from '../../../common/ledger.ts';
import { renderMessage } from '../../../common/renderMessage.ts';
import { VERDICTS } from '../../../common/vocabulary.ts';
import type { Client } from '../../../contract/client.ts';
import { deliver, isPdf, refuseTarget } from '../deliver.ts';
import { type OpenedProject, withProject } from '../openProject.ts';
import { type Parsed, parseWords, takeChoices, takeWord } from '../parse.ts';
import { locale, printFile, printSlowly, say, translate } from '../talk.ts';
import { type Command, UsageError } from '../usage.ts';
import { chooseIndicator } from './chart.ts';

const PAGE = 500;
const FORMATS = ['html', 'pdf', 'docx', 'csv', 'xlsx', 'jsonl'] as const;

const inWords = (row: LedgerRow): string[] => row.changes.map((change) => renderMessage(change, translate, locale));

async function* pageLedger(client: Client, filter: LedgerFilter): AsyncGenerator<LedgerRow> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await client.call('decisions.page', { filter, offset, limit: PAGE });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

const toJson = (
  { indicator: _, indicators, findings, changes: __, members, ...row }: LedgerRow,
  words: string[],
): string =>
  JSON.stringify({
    ...row,
    indicators: indicators.map(({ key }) => key),
    findings: findings.map(({ id, key, kind }) => ({ id, key, kind })),
    facts: members,
    changes: words,
  });

const toLine = (row: LedgerRow): string =>
  [
    row.id,
    translate(`reconcile:ledgerState.${row.state}`),
    translate(`reconcile:verdict.${row.verdict}`),
    row.indicators.map(({ key }) => key).join(', '),
    row.recordedAt.slice(0, 10),
    row.who,
    row.reason,
  ].join('\t');

function readFilter(parsed: Parsed): LedgerFilter {
  const states = takeChoices(parsed, 'state', LEDGER_STATES) ?? [];
  const state = parsed.has('open') ? [...states, 'asked' as const] : states;
  const given = {
    verdict: takeChoices(parsed, 'verdict', VERDICTS),
    ...(state.length > 0 && { state }),
    who: parsed.text('who'),
    from: parsed.text('from'),
    to: parsed.text('to'),
    text: parsed.text('text'),
  };
  const checked = ledgerFilter.safeParse(given);
  if (checked.success) return checked.data;
  throw new UsageError(`--${String(checked.error.issues[0]?.path[0])} is a date: 2025, 2025-11 or 2025-11-10`);
}

function readFormat(out: string): string {
  const format = extname(out).slice(1).toLowerCase();
  if (!(FORMATS as readonly string[]).includes(format))
    throw new UsageError(`--out FILE ends in ${FORMATS.map((one) => `.${one}`).join(', ')}`);
  return format;
}

const isTable = (format: string): boolean => format === 'csv' || format === 'xlsx' || format === 'jsonl';

interface Paper {
  readonly out: string;
  readonly filter: LedgerFilter;
  readonly form: 'appendix' | 'handover';
}

/** A page or table in a file, with an id of its own by which the project knows it. */
async function writeFile(project: OpenedProject, { out, filter, form }: Paper): Promise<void> {
  const format = readFormat(out);
  const target = isTable(format) ? { kind: 'decisions', filter } : { kind: 'ledger', form, filter };
  const request = exportRequest.parse({
    target,
    format: format === 'pdf' ? 'html' : format,
    options: { language: locale, isForPrinting: isPdf(out) },
  });
  await deliver(project, { made: await project.client.call('exports.make', request), out });
}

async function printCsv({ client, link }: OpenedProject, filter: LedgerFilter): Promise<void> {
  const request = { target: { kind: 'decisions' as const, filter }, format: 'csv' as const, options: { bom: false } };
  const { handle } = await client.call('exports.make', request);
  await printFile(link.findDownload(handle)?.path ?? '');
}

async function printRows({ client }: OpenedProject, filter: LedgerFilter, isJson: boolean): Promise<void> {
  let count = 0;
  for await (const row of pageLedger(client, filter)) {
    count += 1;
    const changes = inWords(row);
    await printSlowly(isJson ? toJson(row, changes) : toLine(row));
    if (!isJson) for (const change of changes) await printSlowly(`\t${change}`);
  }
  say(translate('cli:ledger', { count }));
}

/** Every decision: what holds, what is stale and why, which queries wait; on the terminal, or on paper. */
export const ledger: Command = {
  usage: `P [--json|--csv|--out FILE.${FORMATS.join('|')}] [--html FILE] [--handover] [--open] [--state ${LEDGER_STATES.join('|')}] [--verdict KIND,…] [--indicator NAME] [--who NAME] [--from DATE] [--to DATE] [--text TEXT]`,
  async run(args) {
    const own = ['json!', 'csv!', 'out', 'html', 'handover!', 'open!'];
    const parsed = parseWords(args, [...own, 'state', 'verdict', 'indicator', 'who', 'from', 'to', 'text']);
    const file = takeWord(parsed.words, 0, 'P');
    const plain = readFilter(parsed);
    const out = parsed.text('html') ?? parsed.text('out');
    const form = parsed.has('handover') ? 'handover' : 'appendix';
    if (out !== undefined) {
      readFormat(out);
      refuseTarget(out);
    }
    await withProject(file, 'read', async (project) => {
      const name = parsed.text('indicator');
      const only = name === undefined ? {} : { indicatorId: (await chooseIndicator(project.client, name)).id };
      const filter = { ...plain, ...only };
      if (out !== undefined) await writeFile(project, { out, filter, form });
      else if (parsed.has('csv')) await printCsv(project, filter);
      else await printRows(project, filter, parsed.has('json'));
    });
  },
};
