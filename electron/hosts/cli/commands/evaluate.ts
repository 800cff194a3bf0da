import type { Evaluation, EvaluationMiss, Score } from '../../../common/evaluation.ts';
import type { Client } from '../../../contract/client.ts';
import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { locale, print, printSlowly, say, translate } from '../talk.ts';
import { type Command, FailedError } from '../usage.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);

/** Han characters take two columns of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/\p{Script=Han}|[\uff00-\uffef]/u.test(char) ? 2 : 1), 0);
const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - widthOf(text)));

function* formatRows(title: string, rows: readonly (Score & { name: string })[]): Generator<string> {
  const heads = ['truth', 'found', 'right', 'precision', 'recall'].map((key) =>
    translate(`extract:evaluate.column.${key}`),
  );
  const line = (name: string, cells: readonly string[]): string =>
    padTo(name, 40) + cells.map((cell) => padTo(cell, 11)).join('');
  yield line(title, heads).trimEnd();
  for (const { name, truth, found, right } of rows)
    yield line(name, [`${truth}`, `${found}`, `${right}`, percent(right, found), percent(right, truth)]).trimEnd();
  yield '';
}

const nameOf = ({ zh, en }: { zh: string; en: string }): string => (locale === 'en' ? en || zh : zh || en);

function formatMiss({ kind, articleId, span, quote, expected, found }: EvaluationMiss): string {
  const place = `#${articleId}:${span.start}-${span.end}`;
  const told = `${expected ?? translate('extract:evaluate.nothing')} / ${found ?? translate('extract:evaluate.nothing')}`;
  return [translate(`extract:evaluate.kind.${kind}`), place, quote.replaceAll(/\s+/g, ' '), told].join('\t');
}

function* formatReport(result: Evaluation): Generator<string> {
  const title = (key: string): string => translate(`extract:evaluate.by.${key}`);
  const total = { ...result.total, name: translate('extract:evaluate.articles', { count: result.articles }) };
  yield* formatRows(translate('extract:evaluate.title'), [total]);
  yield* formatRows(
    title('unit'),
    result.byUnit.map((row) => ({ ...row, name: row.key })),
  );
  yield* formatRows(
    title('qualifier'),
    result.byQualifier.map((row) => ({ ...row, name: row.key })),
  );
  yield* formatRows(
    title('indicator'),
    result.byIndicator.map((row) => ({ ...row, name: nameOf(row) })),
  );
  yield translate('extract:evaluate.fields');
  for (const { field, right, of } of result.fields)
    yield padTo(translate(`extract:evaluate.kind.${field}`), 40) + percent(right, of);
  yield '';
  yield translate('extract:evaluate.misses');
  for (const miss of result.misses) yield formatMiss(miss);
}

async function evaluateProject(client: Client, isJson: boolean): Promise<void> {
  const result = await client.call('extraction.evaluate', {});
  if (isJson) print(JSON.stringify(result));
  else for (const line of formatReport(result)) await printSlowly(line);
  if (result.articles === 0) throw new FailedError(translate('extract:evaluate.noneText'));
  if (result.unreviewed > 0) say(translate('extract:evaluate.unreviewed', { count: result.unreviewed }));
}

/** Extraction as it is now against what was reviewed in the articles marked complete. */
export const evaluate: Command = {
  usage: 'P [--json]',
  async run(args) {
    const parsed = parseWords(args, ['json!']);
    const file = takeWord(parsed.words, 0, 'P');
    await withProject(file, 'read', ({ client }) => evaluateProject(client, parsed.has('json')));
  },
};
