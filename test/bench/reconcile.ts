import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactRow } from '../../electron/common/factRow.ts';
import type { FindingRow } from '../../electron/common/findingRow.ts';
import { renderMessage } from '../../electron/common/renderMessage.ts';
import type { Client } from '../../electron/contract/client.ts';
import { createEngineLink } from '../../electron/hosts/engineLink.ts';
import { connectClient } from '../../electron/hosts/linkClient.ts';
import { spawnBundledEngine } from './bundledEngine.ts';
import { type MadeProject, makeProject, toTraditional } from './reconcile/makeProject.ts';
import { type Score, scoreFindings } from './reconcile/score.ts';
import type { Statement } from './reconcile/statement.ts';
import { timeFindings } from './reconcile/timeFindings.ts';
import { INDICATORS, PROGRAMMES } from './reconcile/world.ts';
import type { Metrics } from './run.ts';

const SEED = Number(process.env.BENCH_SEED ?? 1);
const KIND = { tonne: 'weight', CNY: 'money', USD: 'money', item: 'count' } as const;
const MEASURE = { flow: 'flow', total: 'cumulative', level: 'level' } as const;

/** The analyst's own list of what is counted; without it the indicators would be proposals. */
const lexiconText = (): string =>
  JSON.stringify({
    format: 'crosscheck-lexicon',
    version: 1,
    entries: [...INDICATORS, ...PROGRAMMES.flat()].map(({ key, zh, en, nature, unit }) => ({
      ...{ list: 'indicator', key, zh, en, group: 'trade' },
      ...{ unit: [KIND[unit as keyof typeof KIND]], measure: MEASURE[nature], names: [zh, en] },
    })),
  });

async function pageAll<T>(read: (offset: number, limit: number) => Promise<{ rows: T[]; total: number }>) {
  const rows: T[] = [];
  for (;;) {
    const page = await read(rows.length, 1000);
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

const listFacts = (client: Client): Promise<FactRow[]> =>
  pageAll((offset, limit) => client.call('facts.page', { filter: { minor: 'show' }, offset, limit }));
const listFindings = (client: Client): Promise<FindingRow[]> =>
  pageAll((offset, limit) => client.call('findings.page', { filter: {}, offset, limit }));

async function setFrequencies(client: Client, { frequencies }: MadeProject, facts: readonly FactRow[]): Promise<void> {
  const wanted = new Set(frequencies.map(({ indicator }) => indicator.key));
  const ids = [...new Map(facts.map(({ indicator }) => [indicator.key, indicator.id]))];
  const listed = ids.filter(([key]) => wanted.has(key)).map(([, id]) => id);
  await client.call('indicators.setFrequency', { ids: listed, frequency: 'year' });
}

/** The findings follow a write within moments; they are there once two looks are alike. */
async function settle(client: Client): Promise<void> {
  const count = async (): Promise<number> =>
    (await client.call('findings.page', { filter: { kind: ['gap'] }, limit: 1 })).total;
  for (let last = -1, now = await count(); now !== last || now === 0; now = await count()) {
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function importProject(client: Client, project: MadeProject, files: { folder: string; handle: string }) {
  for (const { name, text } of project.articles) writeFileSync(join(files.folder, name), text);
  await client.call('lexicon.import', { text: lexiconText() });
  await client.call('import.files', { handles: [files.handle] });
  const facts = await listFacts(client);
  await setFrequencies(client, project, facts);
  await settle(client);
  return { facts, findings: await listFindings(client) };
}

/** What went wrong, with the sentences, on the error stream: for mending the one that is wrong. */
function printErrors({ missed, extra, unread }: Score, project: MadeProject, facts: readonly FactRow[]): void {
  const byId = new Map(facts.map((fact) => [fact.id as number, fact]));
  const sentenceOf = (id: number): string => {
    const isSaid = (one: Statement): boolean => one.id === id || one.growth?.id === id;
    const article = project.articles.find(({ statements }) => statements.some(isSaid));
    const said = article?.statements.find(isSaid) as Statement;
    const names = [said.indicator.zh, toTraditional(said.indicator.zh), said.indicator.en];
    const sentences = article?.text.split(/(?<=。|\. )/) ?? [];
    const own = sentences.find((sentence) => names.some((name) => sentence.includes(name)));
    return `${article?.name} (${article?.outlet}): ${own?.trim() ?? said.indicator.zh}`;
  };
  for (const truth of missed)
    console.error(`missed ${truth.kind} (${truth.plant})\n${truth.of.map((id) => `    ${sentenceOf(id)}`).join('\n')}`);
  for (const finding of extra) {
    const words = renderMessage(finding.sentence, (code, params) => `${code} ${JSON.stringify(params)}`, 'en');
    const members = finding.members.slice(0, 6).map((id) => {
      const fact = byId.get(id);
      return `${fact?.articleTitle} · ${fact?.quantity.raw} · ${JSON.stringify(fact?.when.period)} · ${fact?.subject}`;
    });
    console.error(`extra ${finding.kind}: ${words}\n    ${members.join('\n    ')}`);
  }
  for (const { id } of unread) console.error(`unread ${sentenceOf(id)}`);
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function listScores({ kinds, unread }: Score): Metrics {
  const rows = kinds.flatMap(({ kind, planted, found, raised, right }) => [
    [`${kind}, planted`, planted] as const,
    [`${kind}, recall`, share(found, planted)] as const,
    [`${kind}, precision`, share(right, raised)] as const,
  ]);
  return { ...Object.fromEntries(rows), 'figures not read': unread.length };
}

/** Findings of a made-up project whose truth is known, and how long they take in one of a million facts. */
export async function benchReconcile(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  const files = join(folder, 'articles');
  mkdirSync(files);
  const spawn = spawnBundledEngine;
  const link = createEngineLink({ spawn, scratchFolder: folder, logFile: join(folder, 'log'), hostName: 'bench' });
  try {
    const { client } = connectClient(link);
    const handle = link.grant(join(folder, 'bench.crosscheck'));
    await client.call('project.create', { handle, name: 'bench' });
    const project = makeProject(SEED);
    const { facts, findings } = await importProject(client, project, { folder: files, handle: link.grant(files) });
    const score = scoreFindings(project, facts, findings);
    if (process.argv.includes('--errors')) printErrors(score, project, facts);
    const counts = { articles: project.articles.length, facts: facts.length, findings: findings.length };
    const times = process.argv.includes('--quick') ? {} : await timeFindings(folder);
    return { ...counts, ...listScores(score), ...times };
  } finally {
    await link.shutdown();
    rmSync(folder, { recursive: true, force: true });
  }
}
