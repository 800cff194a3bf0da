import { existsSync } from 'node:fs';
import { workspaceFolder } from '../../folders.ts';
import { rendererFolder } from '../../local/rendererFolder.ts';
import { startLocalHost } from '../../local/startLocalHost.ts';
import { fromHere } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, say, translate } from '../talk.ts';
import { type Command, FailedError } from '../usage.ts';

/** The screen in a browser on this machine, until Ctrl+C. */
export const serve: Command = {
  usage: 'P',
  async run(args) {
    const file = takeWord(parseWords(args, []).words, 0, 'P');
    const project = fromHere(file);
    if (!existsSync(project)) throw new FailedError(translate('cli:missing', { file }));
    const renderer = rendererFolder();
    if (!existsSync(renderer)) throw new FailedError(translate('cli:notBuilt'));
    const host = await startLocalHost({ workspace: workspaceFolder(), project, open: false, renderer });
    print(host.link);
    say(translate('cli:serving'));
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    await host.close();
  },
};
