import type { AnnotationRow } from '../../../common/annotation.ts';
import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, printFile, translate } from '../talk.ts';
import type { Command } from '../usage.ts';

/** One page holds all that a person writes in a project. */
const MOST = 1000;

const toLine = ({ articleTitle, quote, note, isOrphan }: AnnotationRow, tags: readonly string[]): string =>
  [
    articleTitle,
    isOrphan ? translate('cli:orphan') : '',
    tags.join(', '),
    quote.replaceAll(/\s+/g, ' '),
    note.replaceAll(/\s+/g, ' '),
  ].join('\t');

export const annotations: Command = {
  usage: 'P [--json]',
  async run(args) {
    const parsed = parseWords(args, ['json!']);
    const file = takeWord(parsed.words, 0, 'P');
    await withProject(file, 'read', async ({ client, link }) => {
      if (parsed.has('json')) {
        const { handle } = await client.call('annotations.export', { format: 'jsonl' });
        await printFile(link.findDownload(handle)?.path ?? '');
        return;
      }
      const names = new Map((await client.call('tags.list', {})).map(({ id, name }) => [id, name]));
      const { rows } = await client.call('annotations.page', { limit: MOST });
      for (const row of rows)
        print(
          toLine(
            row,
            row.tags.flatMap((id) => names.get(id) ?? []),
          ),
        );
    });
  },
};
