import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, say, translate } from '../talk.ts';
import { type Command, FailedError } from '../usage.ts';

export const check: Command = {
  usage: 'P',
  async run(args) {
    const file = takeWord(parseWords(args, []).words, 0, 'P');
    await withProject(file, 'read', async ({ client, info }) => {
      const { problems } = await client.call('project.check', {});
      for (const { code, params } of problems) print(`${code}\t${JSON.stringify(params)}`);
      if (problems.length > 0) throw new FailedError(translate('cli:problems', { count: problems.length }));
      say(translate('cli:sound', { articles: info.counts.articles, facts: info.counts.facts }));
    });
  },
};
