import { renderMessage } from '../../../common/renderMessage.ts';
import type { Client } from '../../../contract/client.ts';
import { describeChange } from '../describeChange.ts';
import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { locale, printSlowly, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

const PAGE = 500;

/** One thing that is not as it should be. `id` stays the same as long as the thing does. */
interface Trouble {
  readonly id: string;
  readonly line: string;
  readonly data: unknown;
}

async function listUnsound(client: Client): Promise<Trouble[]> {
  const { problems } = await client.call('project.check', {});
  return problems.map(({ code, params }) => ({ id: code, line: JSON.stringify(params), data: params }));
}

/** Published numbers that read otherwise now, against the last edition that stands. */
async function listPublished(client: Client): Promise<Trouble[]> {
  const { rows } = await client.call('editions.list', { limit: PAGE });
  const last = rows.find(({ withdrawn }) => withdrawn === null);
  if (!last) return [];
  const { values, charts } = await client.call('editions.compare', { from: last.id });
  const changed = values.filter(({ kind }) => kind === 'value' || kind === 'gone');
  const drawn = charts.map(({ before: _, after: __, ...chart }) => chart);
  return [
    ...changed.map((change) => ({ id: `${last.uid}:${change.key}`, line: describeChange(change), data: change })),
    ...drawn.map((chart) => ({
      id: `${last.uid}:chart:${chart.chartId ?? chart.title}`,
      line: [translate(`edition:chart.${chart.kind}`), chart.title].join('\t'),
      data: chart,
    })),
  ];
}

async function listExported(client: Client): Promise<Trouble[]> {
  const { rows } = await client.call('exports.list', { limit: PAGE });
  return rows
    .filter(({ state }) => state === 'stale')
    .map((row) => ({ id: row.uid, line: [row.fileName, row.changed ?? '?'].join('\t'), data: row }));
}

async function listStale(client: Client): Promise<Trouble[]> {
  const { stale } = await client.call('editions.checklist', { chartIds: [] });
  return stale.map((decision) => ({
    id: `decision:${decision.id}`,
    line: [decision.reason, renderMessage(decision.sentence, translate, locale)].join('\t'),
    data: decision,
  }));
}

async function listRed(client: Client): Promise<Trouble[]> {
  const troubles: Trouble[] = [];
  const filter = { family: ['trouble' as const], state: ['open' as const] };
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await client.call('findings.page', { filter, offset, limit: PAGE });
    for (const { id, key, kind, sentence, members } of rows) {
      const words = renderMessage(sentence, translate, locale);
      troubles.push({
        id: key,
        line: [id, translate(`reconcile:kind.${kind}`), words].join('\t'),
        data: { id, kind, members },
      });
    }
    if (rows.length < PAGE) return troubles;
  }
}

const CHECKS = {
  sound: listUnsound,
  published: listPublished,
  exports: listExported,
  stale: listStale,
  red: listRed,
} as const;
type CheckName = keyof typeof CHECKS;
const NAMES = Object.keys(CHECKS) as CheckName[];
const USUAL: readonly CheckName[] = ['sound', 'published', 'stale', 'red'];

function readNames(text: string | undefined): readonly CheckName[] {
  if (text === undefined) return USUAL;
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !NAMES.some((known) => known === name));
  if (wrong !== undefined) throw new UsageError(`--only names some of ${NAMES.join(', ')}, not ${wrong}`);
  return NAMES.filter((name) => names.includes(name));
}

async function runCheck(client: Client, name: CheckName, isJson: boolean): Promise<number> {
  const troubles = await CHECKS[name](client);
  for (const { id, line, data } of troubles)
    await printSlowly(isJson ? JSON.stringify({ check: name, key: id, about: data }) : [name, id, line].join('\t'));
  return troubles.length;
}

/** Whether the file is sound and the project in order; one line for each thing that is not, and then exit code 1. */
export const check: Command = {
  usage: `P [--only ${NAMES.join(',')}] [--json]`,
  async run(args) {
    const parsed = parseWords(args, ['only', 'json!']);
    const file = takeWord(parsed.words, 0, 'P');
    const names = readNames(parsed.text('only'));
    await withProject(file, 'read', async ({ client, info }) => {
      const counts = new Map<CheckName, number>();
      for (const name of names) counts.set(name, await runCheck(client, name, parsed.has('json')));
      const found = [...counts].filter(([, count]) => count > 0);
      const unsound = counts.get('sound') ?? 0;
      if (unsound > 0) throw new FailedError(translate('cli:problems', { count: unsound }));
      if (counts.has('sound'))
        say(translate('cli:sound', { articles: info.counts.articles, facts: info.counts.facts }));
      if (found.length > 0)
        throw new FailedError(found.map(([name, count]) => translate(`edition:check.${name}`, { count })).join(', '));
    });
  },
};
