import { extname } from 'node:path';
import type { EditionRow, News, NewsSince } from '../../../common/edition.ts';
import { renderMessage } from '../../../common/renderMessage.ts';
import type { CallOutput } from '../../../contract/table.ts';
import { writeText } from '../../../pipeline/export/write/writeText.ts';
import { deliver, isPdf, refuseTarget } from '../deliver.ts';
import { describeChange, describeCounts, nameIndicator } from '../describeChange.ts';
import { type OpenedProject, withProject } from '../openProject.ts';
import { type Parsed, parseWords, takeWord } from '../parse.ts';
import { locale, print, printSlowly, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

const PAGE = 500;
const toJson = (value: unknown): string => JSON.stringify(value);

/** By its id, or the last one that stands. */
async function findEdition({ client }: OpenedProject, word: string): Promise<EditionRow> {
  if (word !== 'last') {
    const found = await client.call('editions.find', { uid: word });
    if (!found) throw new FailedError(translate('edition:none', { uid: word }));
    return found;
  }
  const { rows } = await client.call('editions.list', { limit: PAGE });
  const last = rows.find(({ withdrawn }) => withdrawn === null);
  if (!last) throw new FailedError(translate('edition:empty'));
  return last;
}

const describe = ({ uid, at, name, who, values, charts, withdrawn }: EditionRow): string =>
  [
    ...[uid, at.slice(0, 10), name, who, translate('edition:holds', { values, charts })],
    ...(withdrawn ? [translate('edition:withdrawn')] : []),
  ].join('\t');

async function list({ client }: OpenedProject, isJson: boolean): Promise<void> {
  const { rows, total } = await client.call('editions.list', { limit: PAGE });
  for (const row of rows) await printSlowly(isJson ? toJson(row) : describe(row));
  say(translate('edition:count.editions', { count: total }));
}

/** `all` that are saved, `none`, or their numbers. */
function readChartIds(text: string | undefined): number[] | undefined {
  if (text === undefined || text === 'all') return undefined;
  if (text === 'none') return [];
  const ids = text.split(',').map(Number);
  if (!ids.every((id) => Number.isInteger(id) && id > 0)) throw new UsageError('--charts is all, none or numbers: 1,4');
  return ids;
}

async function publish({ client }: OpenedProject, parsed: Parsed): Promise<void> {
  const name = parsed.text('name') ?? '';
  if (!name.trim()) throw new UsageError('--name NAME is missing');
  const chartIds = readChartIds(parsed.text('charts')) as never;
  const made = await client.call('editions.publish', { name, note: parsed.text('note') ?? '', chartIds });
  print(parsed.has('json') ? toJson(made) : describe(made));
  say(translate('edition:checklist', { ...made.checklist }));
}

function readFormat(out: string): 'html' | 'docx' | 'json' {
  const format = extname(out).slice(1).toLowerCase();
  if (format === 'pdf' || format === 'html') return 'html';
  if (format === 'docx' || format === 'json') return format;
  throw new UsageError('--out FILE ends in .html, .pdf, .docx or .json');
}

function readLanguage(parsed: Parsed): 'en' | 'zh-Hans' {
  const language = parsed.text('language') ?? locale;
  if (language !== 'en' && language !== 'zh-Hans') throw new UsageError('--language is en or zh-Hans');
  return language;
}

async function writeOut(project: OpenedProject, { id }: EditionRow, parsed: Parsed, out: string): Promise<void> {
  const format = readFormat(out);
  refuseTarget(out);
  const options = { language: readLanguage(parsed), isForPrinting: isPdf(out) };
  await deliver(project, {
    made: await project.client.call('exports.make', { target: { kind: 'edition', id }, format, options }),
    out,
  });
}

async function show(project: OpenedProject, parsed: Parsed): Promise<void> {
  const { client } = project;
  const edition = await findEdition(project, takeWord(parsed.words, 2, 'ID'));
  const { id } = edition;
  const out = parsed.text('out');
  if (out !== undefined) return writeOut(project, edition, parsed, out);
  if (!parsed.has('json'))
    return printSlowly(writeText(await client.call('editions.document', { id, language: readLanguage(parsed) })));
  const { pictures: _, ...whole } = await client.call('editions.get', { id });
  await printSlowly(toJson(whole));
  for (let offset = 0; offset < edition.values; offset += PAGE)
    for (const row of (await client.call('editions.values', { id, offset, limit: PAGE })).rows)
      await printSlowly(toJson(row));
}

async function printComparison(told: CallOutput<'editions.compare'>): Promise<void> {
  for (const change of told.values) await printSlowly(describeChange(change));
  for (const { title, kind, points } of told.charts) {
    await printSlowly([translate(`edition:chart.${kind}`), title].join('\t'));
    for (const { place, before, after } of points)
      await printSlowly(`\t${[place.row, place.column].join(' · ')}\t${before ?? '–'}\t${after ?? '–'}`);
  }
  for (const { kind, decision } of told.decisions)
    await printSlowly(
      [
        translate(`edition:decision.${kind}`),
        decision.id,
        translate(`reconcile:verdict.${decision.verdict}`),
        decision.reason,
      ].join('\t'),
    );
}

async function compare(project: OpenedProject, parsed: Parsed): Promise<void> {
  const from = await findEdition(project, takeWord(parsed.words, 2, 'ID'));
  const word = parsed.words[3];
  const to = word === undefined || word === 'now' ? null : await findEdition(project, word);
  const told = await project.client.call('editions.compare', { from: from.id, to: to?.id ?? null });
  const charts = told.charts.map(({ before: _, after: __, ...chart }) => chart);
  if (parsed.has('json')) await printSlowly(toJson({ ...told, charts }));
  else await printComparison(told);
  say(translate('edition:compared', told.counts));
}

async function printNews({ values, revised, facts, stale }: News): Promise<void> {
  for (const change of values) await printSlowly(describeChange(change));
  for (const { id, findingId, verdict, reason, sentence } of stale)
    await printSlowly(
      [
        translate('edition:decision.stale'),
        `decision ${id}`,
        `finding ${findingId ?? '–'}`,
        translate(`reconcile:verdict.${verdict}`),
        reason,
        renderMessage(sentence, translate, locale),
      ].join('\t'),
    );
  for (const { fact, kind } of revised)
    await printSlowly(
      [translate(`edition:revised.${kind}`), fact.id, nameIndicator(fact.indicator), fact.quantity.raw].join('\t'),
    );
  for (const fact of facts)
    await printSlowly(
      [translate('edition:newFact'), fact.id, nameIndicator(fact.indicator), fact.quantity.raw].join('\t'),
    );
}

/** Since an edition, or since the last import; left out, since whichever came last. */
async function readSince(project: OpenedProject, word: string | undefined): Promise<NewsSince | undefined> {
  if (word === undefined) return undefined;
  if (word !== 'import') return { edition: (await findEdition(project, word)).id };
  const bases = await project.client.call('news.bases', {});
  const arrival = bases.find(({ kind }) => kind === 'import');
  return arrival && ({ import: arrival.id } as NewsSince);
}

async function news(project: OpenedProject, parsed: Parsed): Promise<void> {
  const since = await readSince(project, parsed.words[2]);
  const told = await project.client.call('news.get', { since });
  if (!told) return say(translate('edition:count.nothing'));
  if (parsed.has('json')) await printSlowly(toJson(told));
  else await printNews(told);
  say(describeCounts(told));
}

async function withdraw(project: OpenedProject, parsed: Parsed): Promise<void> {
  const { id } = await findEdition(project, takeWord(parsed.words, 2, 'ID'));
  const isWithdrawn = !parsed.has('restore');
  const made = await project.client.call('editions.withdraw', { id, isWithdrawn, reason: parsed.text('reason') });
  print(parsed.has('json') ? toJson(made) : describe(made));
}

const ACTS: Readonly<
  Record<string, [mode: 'read' | 'write', act: (project: OpenedProject, parsed: Parsed) => Promise<void>]>
> = {
  list: ['read', (project, parsed) => list(project, parsed.has('json'))],
  publish: ['write', publish],
  show: ['read', show],
  compare: ['read', compare],
  news: ['read', news],
  withdraw: ['write', withdraw],
};

/** What was published: listed, made, read as it was, compared with another or with now, taken back. */
export const edition: Command = {
  usage:
    'P list | publish --name NAME [--note TEXT] [--charts all|none|N,N] | show ID|last [--out FILE.html|pdf|docx|json] [--language en|zh-Hans] | compare ID [ID|now] | news [ID|last|import] | withdraw ID --reason TEXT [--restore]; each [--json]',
  async run(args) {
    const parsed = parseWords(args, ['name', 'note', 'charts', 'out', 'language', 'reason', 'restore!', 'json!']);
    const file = takeWord(parsed.words, 0, 'P');
    const word = takeWord(parsed.words, 1, Object.keys(ACTS).join('|'));
    const entry = Object.hasOwn(ACTS, word) ? ACTS[word] : undefined;
    if (!entry) throw new UsageError(`there is ${Object.keys(ACTS).join(', ')}, not ${word}`);
    const [mode, act] = entry;
    await withProject(file, mode, (project) => act(project, parsed));
  },
};
