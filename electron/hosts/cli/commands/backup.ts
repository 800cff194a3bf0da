import { constants, copyFileSync } from 'node:fs';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, translate } from '../talk.ts';
import { type Command, FailedError } from '../usage.ts';

/** 20251110T091200, local time: sorts by name. */
const stamp = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');

export const backup: Command = {
  usage: 'P [--out FILE]',
  async run(args) {
    const parsed = parseWords(args, ['out']);
    const file = takeWord(parsed.words, 0, 'P');
    const out = parsed.text('out') ?? file.replace(/(\.crosscheck)?$/, `.${stamp(new Date())}.crosscheck`);
    await withProject(file, 'read', async ({ client, link }) => {
      const { handle } = await client.call('project.saveCopy', {});
      try {
        copyFileSync(link.findDownload(handle)?.path ?? '', fromHere(out), constants.COPYFILE_EXCL);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw new FailedError(translate('cli:exists', { file: out }));
      }
      print(out);
    });
  },
};
