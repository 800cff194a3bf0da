import { readFileSync, writeFileSync } from 'node:fs';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, printFile, translate } from '../talk.ts';
import { type Command, UsageError } from '../usage.ts';

/** The analyst's own entries out to a file, and those of a file in. */
export const lexicon: Command = {
  usage: 'P export [--out FILE] | P import FILE.json',
  async run(args) {
    const parsed = parseWords(args, ['out']);
    const [file, what] = [takeWord(parsed.words, 0, 'P'), takeWord(parsed.words, 1, 'export or import')];
    if (what === 'import') {
      const text = readFileSync(fromHere(takeWord(parsed.words, 2, 'FILE.json')), 'utf8');
      await withProject(file, 'write', async ({ client }) => {
        const { entries, articles } = await client.call('lexicon.import', { text });
        print(translate('extract:lexicon.imported', { entries, articles }));
      });
    } else if (what === 'export') {
      await withProject(file, 'read', async ({ client, link }) => {
        const { handle } = await client.call('lexicon.export', {});
        const path = link.findDownload(handle)?.path ?? '';
        const out = parsed.text('out');
        if (out) writeFileSync(fromHere(out), readFileSync(path));
        else await printFile(path);
      });
    } else throw new UsageError(`${what}: say export or import`);
  },
};
