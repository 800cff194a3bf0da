import type { PlannedArticle, PlanRow } from '../../../common/importPlan.ts';
import type { Client } from '../../../contract/client.ts';
import type { CallOutput } from '../../../contract/table.ts';
import { applySettings, type ImportSettings, readImportSettings, SETTING_OPTIONS } from '../importSettings.ts';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, printSlowly, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

type Report = CallOutput<'import.files'>;

/** A name may hold tabs and line feeds, which would break the table. */
const quoteName = (name: string): string => JSON.stringify(name).slice(1, -1);

function printReport({ files, articles, facts, unmatchedReferences = [] }: Report): void {
  for (const { name, outcome, reason, ...counts } of files) {
    const why = reason ? translate(`import:reason.${reason}`) : translate('cli:counts', counts);
    print(`${translate(`cli:outcome.${outcome}`)}\t${quoteName(name)}\t${why}`);
  }
  for (const title of unmatchedReferences) say(translate('cli:unmatched', { title }));
  say(translate('cli:imported', { articles, facts, files: files.length }));
}

function describeArticle({ title, outlet, date, language, echoOf }: PlannedArticle): string {
  const copied = echoOf ? [translate('cli:echoOf', { title: echoOf.title })] : [];
  return [date ?? translate('cli:undated'), outlet ?? '-', language, title, ...copied].map(quoteName).join('\t');
}

function describeRow(row: PlanRow): string[] {
  const { name, outcome, reason, format, encoding, confidence, isSkipped, articles, notes } = row;
  const sure = confidence === null ? '' : ` ${Math.round(confidence * 100)}%`;
  const how = [format ?? '-', encoding === null ? '-' : `${encoding}${sure}`].join('\t');
  const head = `${translate(`cli:outcome.${isSkipped ? 'skipped' : outcome}`)}\t${quoteName(name)}\t${how}`;
  if (articles.length === 0) return [`${head}\t${reason ? translate(`import:reason.${reason}`) : ''}`];
  const known = notes.map(({ code, params }) => `\t${quoteName(translate(`import:note.${code}`, params))}`).join('');
  return articles.map((article, at) => `${head}\t${describeArticle(article)}${at === 0 ? known : ''}`);
}

/** The table that a person would see before the import: a line for each article, or for a file without any. */
async function printPlan(client: Client, planId: string, asJson: boolean): Promise<void> {
  for (let offset = 0, total = 1; offset < total; offset += 1000) {
    const page = await client.call('import.planPage', { planId, offset, limit: 1000 });
    total = page.total;
    for (const row of page.rows)
      for (const line of asJson ? [JSON.stringify(row)] : describeRow(row)) await printSlowly(line);
  }
}

/** Ctrl+C asks the job to stop; what was acknowledged stays. */
function stopOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

const formatTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`;

function showProgress(client: Client): void {
  if (!process.stderr.isTTY) return;
  client.on('progress', ({ done, total, label, perSecond, secondsLeft, isFinished }) => {
    const left = secondsLeft === null ? '' : ` ${formatTime(secondsLeft)}`;
    const line = `${done}/${total ?? '…'} ${perSecond.toFixed(0)}/s${left} ${label.slice(0, 50)}`;
    process.stderr.write(isFinished ? '\r\x1b[K' : `\r\x1b[K${line}`);
  });
}

interface Run {
  readonly client: Client;
  readonly handles: string[];
  readonly settings: ImportSettings;
  readonly signal: AbortSignal;
}

async function makePlan({ client, handles, settings, signal }: Run): Promise<CallOutput<'import.plan'>> {
  const { dates, given } = settings;
  const plan = await client.call('import.plan', { handles, dates, given }, { signal });
  await applySettings(client, plan.planId, settings);
  return plan;
}

async function showPlan(run: Run, asJson: boolean): Promise<void> {
  const { planId, unmatchedReferences } = await makePlan(run);
  await printPlan(run.client, planId, asJson);
  for (const title of unmatchedReferences) say(translate('cli:unmatched', { title }));
  const { counts } = await run.client.call('import.planPage', { planId, limit: 1 });
  say(translate('cli:planned', { articles: counts.articles, files: counts.new + counts.echo }));
}

async function takeIn(run: Run): Promise<Report> {
  const { client, handles, settings, signal } = run;
  const { dates, given } = settings;
  if (settings.more.length === 0) return client.call('import.files', { handles, dates, given }, { signal });
  const { planId } = await makePlan(run);
  return client.call('import.commit', { planId }, { signal });
}

export const importFiles: Command = {
  usage:
    'P FILE|FOLDER… [--dates FILE.json] [--encoding E] [--date D] [--outlet O] [--language L] [--dry-run] [--json]',
  async run(args) {
    const parsed = parseWords(args, [...SETTING_OPTIONS, 'dry-run!', 'json!']);
    const file = takeWord(parsed.words, 0, 'P');
    const paths = parsed.words.slice(1);
    if (paths.length === 0) throw new UsageError('FILE|FOLDER… is missing');
    const settings = readImportSettings(parsed);
    await withProject(file, 'write', async ({ client, link }) => {
      showProgress(client);
      const handles = paths.map((path) => link.grant(fromHere(path)));
      const run = { client, handles, settings, signal: stopOnInterrupt() };
      if (parsed.has('dry-run')) return showPlan(run, parsed.has('json'));
      const report = await takeIn(run);
      if (parsed.has('json')) print(JSON.stringify(report));
      else printReport(report);
      if (report.files.every(({ outcome }) => outcome === 'refused'))
        throw new FailedError(translate('cli:nothingImported'));
    });
  },
};
