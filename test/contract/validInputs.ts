import { newChartSpec } from '../../electron/common/newChartSpec.ts';
import { unpackMarks } from '../../electron/common/packMarks.ts';
import type { Client } from '../../electron/contract/client.ts';
import type { CallInput, CallName } from '../../electron/contract/table.ts';

/** What the calls of one run need of the project they run on. */
export interface Ground {
  /** A handle of a new project, of one that exists, and of a text file. */
  readonly newProject: string;
  readonly project: string;
  readonly file: string;
}

export interface Step<N extends CallName = CallName> {
  readonly name: N;
  readonly input: (client: Client, ground: Ground) => CallInput<N> | Promise<CallInput<N>>;
  /** A host without dialogs answers that it has none. */
  readonly mayBeUnavailable?: boolean;
}

const step = <N extends CallName>(name: N, input: Step<N>['input'], mayBeUnavailable = false): Step =>
  ({ name, input, mayBeUnavailable }) as unknown as Step;

const firstFact = async (client: Client) => (await client.call('facts.page', { filter: {} })).rows[0];
const firstArticle = async (client: Client) => (await client.call('articles.page', {})).rows[0];
const firstAnnotation = async (client: Client) => (await client.call('annotations.page', {})).rows[0];
const firstFinding = async (client: Client, family?: 'trouble') =>
  (await client.call('findings.page', { filter: family ? { family: [family] } : {} })).rows[0];

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the ground of this call is missing');
  return value;
}

const firstTrashed = async (client: Client) => {
  const { entity, id } = must((await client.call('trash.page', {})).rows[0]);
  return { entity, id };
};
const throwAway = async (client: Client) => {
  const { id } = await client.call('charts.save', { spec: await spec(client) });
  await client.call('charts.trash', { id });
  return { entity: 'chart' as const, id };
};

const lastStep = async (client: Client): Promise<number> =>
  must(
    (await client.call('history.page', { byPersons: true })).rows.find(
      (row) => row.reverses === null && !row.isReversed && (row.before ?? row.after) !== null,
    ),
  ).step;

const planId = async (client: Client): Promise<string> =>
  (await client.call('import.planPaste', { name: 'again', text: '示例简报\n2021年，示例港完成货物吞吐量700万吨。\n' }))
    .planId;

const lastEdition = async (client: Client) => must((await client.call('editions.list', {})).rows[0]).id;

const spec = async (client: Client) =>
  newChartSpec({ indicatorIds: [must(await firstFact(client)).indicator.id], width: 640, height: 400 });

/** Every call once, with an input that it accepts, in an order in which each finds what it needs. */
export const STEPS: readonly Step[] = [
  step('host.info', () => ({})),
  step('host.projects', () => ({}), true),
  step('host.newProject', () => ({ name: 'another' }), true),
  step('host.pickProject', () => ({}), true),
  step('host.pickFiles', () => ({}), true),
  step('host.openLog', () => ({}), true),
  step('project.create', (_client, { newProject }) => ({ handle: newProject, name: 'a project' })),
  step('project.open', (_client, { project }) => ({ handle: project })),
  step('project.info', () => ({})),
  step('project.settings', () => ({ settings: { userName: 'Analyst', housePalettes: [['#003366', '#CC9900']] } })),
  step('import.files', (_client, { file }) => ({ handles: [file], dates: { a: '2024-03-01' } })),
  step('import.paste', () => ({
    name: 'pasted',
    text: '示例简报\n2023年，示例港完成货物吞吐量1200万吨，同比增长4.5%。\n',
  })),
  step('import.plan', (_client, { file }) => ({ handles: [file] })),
  step('import.planPaste', () => ({ name: 'planned', text: '示例简报\n2022年，示例港完成货物吞吐量900万吨。\n' })),
  step('import.planPage', async (client) => ({ planId: await planId(client) })),
  step('import.planSet', async (client) => ({
    planId: await planId(client),
    target: { ids: [0] },
    set: { date: '2023-01-05' },
  })),
  step('import.commit', async (client) => ({ planId: await planId(client) })),
  step('import.discard', async (client) => ({ planId: await planId(client) })),
  step('import.tablePlan', (_client, { file }) => ({ handle: file })),
  step('import.tableCommit', (_client, { file }) => ({ handle: file, reading: {}, choices: {} })),
  step('articles.page', () => ({})),
  step('articles.get', async (client) => ({ id: must(await firstArticle(client)).id })),
  step('articles.source', async (client) => ({ id: must(await firstArticle(client)).id })),
  step('articles.edit', async (client) => ({ id: must(await firstArticle(client)).id, patch: { date: '2024-03-02' } })),
  step('articles.editMany', async (client) => ({
    edits: [{ id: must(await firstArticle(client)).id, patch: { outlet: 'Example Gazette' } }],
  })),
  step('articles.compare', async (client) => {
    const { id } = must(await firstArticle(client));
    return { leftId: id, rightId: id };
  }),
  step('articles.encodings', async (client) => ({ id: must(await firstArticle(client)).id })),
  step('articles.setEncoding', async (client) => ({ id: must(await firstArticle(client)).id, encoding: 'utf-8' })),
  step('articles.rule', async (client) => ({
    id: must(await firstArticle(client)).id,
    ruling: { do: 'exclude', span: { start: 0, end: 1 } },
  })),
  step('facts.page', () => ({ filter: {} })),
  step('facts.facets', () => ({ filter: {} })),
  step('facts.get', async (client) => ({ id: must(await firstFact(client)).id })),
  step('facts.review', async (client) => ({ target: { ids: [must(await firstFact(client)).id] }, status: 'accepted' })),
  step('facts.edit', async (client) => ({ id: must(await firstFact(client)).id, patch: { valueText: '322亿' } })),
  step('facts.tryCells', async (client) => ({
    cells: [{ id: must(await firstFact(client)).id, field: 'period', text: '2015-11/2020-10' }],
  })),
  step('facts.setCells', async (client) => ({
    cells: [{ id: must(await firstFact(client)).id, field: 'value', text: '32.2bn' }],
  })),
  step('facts.readQuery', () => ({ text: '20–30 bn USD, 2020–2025, cumulative' })),
  step('views.save', () => ({ view: { name: 'large', filter: { unit: ['USD'] }, sort: [], columns: [] } })),
  step('views.list', () => ({})),
  step('views.remove', () => ({ name: 'large' })),
  step('facts.split', async (client) => ({ id: must(await firstFact(client)).id, parts: ['5', '6'] })),
  step('facts.merge', async (client) => {
    const { id, articleId } = must(await firstFact(client));
    const { rows } = await client.call('facts.page', { filter: { articleId, minor: 'show' } });
    return { id, ids: [must(rows.find((row) => row.id !== id)).id] };
  }),
  step('articles.inScript', async (client) => ({
    id: must(await firstArticle(client)).id,
    view: 'cleaned',
    script: 'traditional',
  })),
  step('facts.preview', async (client) => {
    const { articleId, anchor } = await client.call('facts.get', { id: must(await firstFact(client)).id });
    return { articleId, span: anchor.body };
  }),
  step('facts.add', async (client) => {
    const { id } = must(await firstArticle(client));
    const { body, marks } = await client.call('articles.get', { id });
    return { articleId: id, span: unpackMarks(marks)[0]?.span ?? { start: 0, end: body.length } };
  }),
  step('facts.anchor', async (client) => {
    const { id } = must(await firstFact(client));
    const { anchor } = await client.call('facts.get', { id });
    return { id, span: anchor.body };
  }),
  step('tags.save', () => ({ name: 'to check', colour: 'teal' })),
  step('tags.list', () => ({})),
  step('tags.plan', () => ({ text: 'name,definition\nto quote,words that the report takes over\n' })),
  step('tags.import', () => ({ text: JSON.stringify([{ name: 'to quote', colour: 'red' }]) })),
  step('tags.export', () => ({ format: 'csv' })),
  step('annotations.add', async (client) => ({ target: { factId: must(await firstFact(client)).id }, note: 'look' })),
  step('annotations.page', () => ({})),
  step('annotations.edit', async (client) => ({ id: must(await firstAnnotation(client)).id, note: 'look *again*' })),
  step('annotations.anchor', async (client) => ({
    id: must(await firstAnnotation(client)).id,
    span: must(await firstAnnotation(client)).at.body,
  })),
  step('annotations.export', () => ({ format: 'jsonl' })),
  step('annotations.trash', async (client) => ({ id: must(await firstAnnotation(client)).id })),
  step('tags.trash', async (client) => ({ id: must((await client.call('tags.list', {}))[0]).id })),
  step('exports.make', () => ({ target: { kind: 'facts', filter: {} }, format: 'csv' })),
  step('exports.list', () => ({})),
  step('exports.find', () => ({ mark: 'no-such-mark' })),
  step('exports.changes', async (client) => ({ id: must((await client.call('exports.list', {})).rows[0]).id })),
  step('editions.checklist', () => ({})),
  step('editions.publish', () => ({ name: 'First edition' })),
  step('editions.list', () => ({})),
  step('editions.find', () => ({ uid: 'no-such-edition' })),
  step('editions.get', async (client) => ({ id: await lastEdition(client) })),
  step('editions.values', async (client) => ({ id: await lastEdition(client) })),
  step('editions.document', async (client) => ({ id: await lastEdition(client) })),
  step('editions.compare', async (client) => ({ from: await lastEdition(client) })),
  step('editions.withdraw', async (client) => ({ id: await lastEdition(client), reason: 'too early' })),
  step('news.bases', () => ({})),
  step('news.counts', () => ({})),
  step('news.get', () => ({})),
  step('trace.get', () => ({ of: { text: '322亿' } })),
  step('indicators.find', () => ({ text: '' })),
  step('indicators.setFrequency', async (client) => ({
    ids: [must(await firstFact(client)).indicator.id],
    frequency: 'quarter',
  })),
  step('indicators.list', () => ({})),
  step('indicators.get', async (client) => ({ id: must(await firstFact(client)).indicator.id })),
  step('indicators.suggestMerges', () => ({})),
  step('indicators.rename', async (client) => ({
    id: must(await firstFact(client)).indicator.id,
    zh: '另一名称',
    en: 'another name',
  })),
  step('indicators.arrange', async (client) => ({
    ids: [must(await firstFact(client)).indicator.id],
    group: { zh: '我的', en: 'Mine' },
  })),
  step('indicators.arrangeGroup', () => ({ group: 'Mine', before: null })),
  step('indicators.split', async (client) => {
    const { id, indicator } = must(await firstFact(client));
    return { id: indicator.id, facts: { ids: [id] }, into: { zh: '拆出', en: 'split off' } };
  }),
  step('indicators.keepApart', async (client) => {
    const [a, b] = await client.call('indicators.list', {});
    return { ids: [must(a).id, must(b).id] };
  }),
  step('indicators.merge', async (client) => {
    const [a, b] = await client.call('indicators.list', {});
    return { ids: [must(a).id], into: must(b).id };
  }),
  step('indicators.splitBack', async (client) => {
    const [entry] = (await client.call('indicators.list', {})).filter(({ merged }) => merged.length > 0);
    return { id: must(must(entry).merged[0]).id };
  }),
  step('lexicon.choices', () => ({})),
  step('lexicon.page', () => ({ list: 'noun' })),
  step('lexicon.edit', () => ({ entries: [{ list: 'noun', words: '琉璃盏' }] })),
  step('lexicon.export', () => ({})),
  step('lexicon.import', () => ({ text: JSON.stringify({ format: 'crosscheck-lexicon', version: 1, entries: [] }) })),
  step('lexicon.catchUp', () => ({})),
  step('articles.complete', async (client) => ({ id: must(await firstArticle(client)).id, isComplete: true })),
  step('extraction.evaluate', () => ({})),
  step('facts.suggest', async (client) => {
    const { id } = must(await firstArticle(client));
    return { by: 'a colleague', suggestions: [{ article: id, quote: '1', value: '1', unit: 'item', indicator: 'a' }] };
  }),
  step('findings.page', () => ({ filter: {} })),
  step('findings.refresh', () => ({})),
  step('findings.get', async (client) => ({ id: must(await firstFinding(client)).id })),
  step('decisions.record', async (client) => ({
    findingIds: [must(await firstFinding(client)).id],
    verdict: 'dismiss',
    reason: 'looked at both texts',
  })),
  step('decisions.page', () => ({})),
  step('decisions.answer', async (client) => {
    const asked = await client.call('decisions.record', {
      findingIds: [must(await firstFinding(client)).id],
      verdict: 'query',
      askedWhom: 'the office',
      reason: 'the texts do not say',
    });
    return { id: asked.id, answer: 'both hold' };
  }),
  step('decisions.withdraw', async (client) => ({ id: must((await client.call('decisions.page', {})).rows[0]).id })),
  step('matrix.get', () => ({})),
  step('charts.model', async (client) => ({ spec: await spec(client) })),
  step('charts.save', async (client) => ({ spec: await spec(client) })),
  step('charts.list', () => ({})),
  step('charts.picture', async (client) => ({ spec: await spec(client), format: 'svg' })),
  step('host.saveDownload', () => ({ handle: 'no-such-download', name: 'a.svg' }), true),
  step('host.printPdf', () => ({ handle: 'no-such-download' }), true),
  step('host.savedExports', () => ({ uids: ['0123456789abcdef'] })),
  step('charts.trash', async (client) => ({ id: must((await client.call('charts.list', {}))[0]).id })),
  step('search.articles', () => ({ text: '港口 OR "示例港"', outlets: [null], from: '2020', to: '2026-01-02' })),
  step('search.facts', () => ({ text: '货物吞吐量 NOT 公司' })),
  step('search.notes', () => ({ text: '港' })),
  step('search.outlets', () => ({})),
  step('history.page', () => ({})),
  step('history.people', () => ({})),
  step('trash.page', () => ({})),
  step('trash.restore', async (client) => ({ ...(await firstTrashed(client)), reason: 'needed after all' })),
  step('trash.purge', async (client) => ({ items: [await throwAway(client)] })),
  step('history.giveReason', async (client) => ({ step: await lastStep(client), reason: 'read again' })),
  step('history.undo', () => ({})),
  step('history.redo', () => ({})),
  step('history.reverse', async (client) => ({ step: await lastStep(client), reason: 'by mistake' })),
  step('articles.trash', async (client) => ({ id: must(await firstArticle(client)).id })),
  step('project.saveCopy', () => ({})),
  step('project.check', () => ({})),
  step('project.close', () => ({})),
];
