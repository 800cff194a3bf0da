import { existsSync } from 'node:fs';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { say, translate } from '../talk.ts';
import { type Command, FailedError } from '../usage.ts';

export const newProject: Command = {
  usage: 'P',
  async run(args) {
    const file = takeWord(parseWords(args, []).words, 0, 'P');
    if (existsSync(fromHere(file))) throw new FailedError(translate('cli:exists', { file }));
    await withProject(file, 'create', async () => say(translate('cli:created', { file })));
  },
};
