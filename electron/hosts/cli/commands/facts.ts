import type { FactFilter } from '../../../common/factRow.ts';
import type { Client } from '../../../contract/client.ts';
import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { printFile, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

const ALL: FactFilter = { minor: 'show' };

/** The filter of a view saved in the project, by its name. */
async function readView(client: Client, name: string): Promise<FactFilter> {
  const views = await client.call('views.list', {});
  const view = views.find((one) => one.name === name);
  if (view) return view.filter;
  throw new FailedError(translate('cli:noView', { name, names: views.map((one) => one.name).join(', ') || '—' }));
}

/** A search as the grid takes it; what it cannot read is said, and restricts nothing. */
async function readSearch(client: Client, text: string): Promise<Partial<FactFilter>> {
  const { filter, unread } = await client.call('facts.readQuery', { text });
  if (unread.length > 0) say(translate('cli:unread', { words: unread.join(', ') }));
  return filter;
}

export const facts: Command = {
  usage: 'P --format csv|jsonl [--view NAME] [--find TEXT]',
  async run(args) {
    const parsed = parseWords(args, ['format', 'view', 'find']);
    const file = takeWord(parsed.words, 0, 'P');
    const [format, view, find] = ['format', 'view', 'find'].map((name) => parsed.text(name));
    if (format !== 'csv' && format !== 'jsonl') throw new UsageError('--format is csv or jsonl');
    await withProject(file, 'read', async ({ client, link }) => {
      const filter = {
        ...(view === undefined ? ALL : await readView(client, view)),
        ...(find === undefined ? {} : await readSearch(client, find)),
      };
      const { handle } = await client.call('exports.make', { target: { kind: 'facts', filter }, format });
      await printFile(link.findDownload(handle)?.path ?? '');
    });
  },
};
