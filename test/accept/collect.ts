import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRow } from '../../electron/common/articleRow.ts';
import type { FactDetail } from '../../electron/common/factRow.ts';
import type { FindingRow } from '../../electron/common/findingRow.ts';
import type { Client } from '../../electron/contract/client.ts';
import { openEngine } from '../harness/openEngine.ts';

export interface Collected {
  readonly articles: readonly ArticleRow[];
  readonly facts: readonly (FactDetail & { doc: string; ordinal: number })[];
  readonly findings: readonly FindingRow[];
}

const PAGE = 200;

async function readAll<T>(page: (offset: number) => Promise<{ rows: T[] }>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const { rows } = await page(all.length);
    all.push(...rows);
    if (rows.length < PAGE) return all;
  }
}

const docOf = ({ fileName }: ArticleRow): string => fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');

async function readProject(client: Client): Promise<Collected> {
  const articles = await readAll((offset) => client.call('articles.page', { offset, limit: PAGE }));
  const rows = await readAll((offset) => client.call('facts.page', { filter: { minor: 'show' }, offset, limit: PAGE }));
  const details = await Promise.all(rows.map(({ id }) => client.call('facts.get', { id })));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const facts = details.map((fact) => {
    const article = byId.get(fact.articleId) as ArticleRow;
    return { ...fact, doc: docOf(article), ordinal: article.ordinal };
  });
  const findings = await readAll((offset) => client.call('findings.page', { filter: {}, offset, limit: PAGE }));
  return { articles, facts, findings };
}

/** Imports the text files of a folder into a project of its own and reads back what came of them. */
export async function collect(folder: string, datesFile = join(folder, 'dates.json')): Promise<Collected> {
  const engine = openEngine();
  try {
    const project = engine.link.grant(join(engine.folder, 'accept.crosscheck'));
    await engine.client.call('project.create', { handle: project, name: 'accept' });
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort();
    const handles = names.map((name) => engine.link.grant(join(folder, name)));
    const dates = existsSync(datesFile) ? JSON.parse(readFileSync(datesFile, 'utf8')) : {};
    await engine.client.call('import.files', { handles, dates });
    return await readProject(engine.client);
  } finally {
    await engine.close();
  }
}
