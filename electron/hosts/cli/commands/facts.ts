import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { printFile } from '../talk.ts';
import { type Command, UsageError } from '../usage.ts';

export const facts: Command = {
  usage: 'P --format csv|jsonl',
  async run(args) {
    const parsed = parseWords(args, ['format']);
    const file = takeWord(parsed.words, 0, 'P');
    const format = parsed.text('format');
    if (format !== 'csv' && format !== 'jsonl') throw new UsageError('--format is csv or jsonl');
    await withProject(file, 'read', async ({ client, link }) => {
      const { handle } = await client.call('exports.make', {
        target: { kind: 'facts', filter: { minor: 'show' } },
        format,
      });
      await printFile(link.findDownload(handle)?.path ?? '');
    });
  },
};
