import type { CallOutput } from '../../../contract/table.ts';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, readDates, takeWord } from '../parse.ts';
import { print, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

type Report = CallOutput<'import.files'>;

function printReport({ files, articles, facts }: Report): void {
  for (const { name, outcome, reason, ...counts } of files) {
    const why = reason ? translate(`import:reason.${reason}`) : translate('cli:counts', counts);
    print(`${translate(`cli:outcome.${outcome}`)}\t${JSON.stringify(name).slice(1, -1)}\t${why}`);
  }
  say(translate('cli:imported', { articles, facts, files: files.length }));
}

/** Ctrl+C asks the job to stop; what was acknowledged stays. */
function stopOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

export const importFiles: Command = {
  usage: 'P FILE|FOLDER… [--dates FILE.json]',
  async run(args) {
    const parsed = parseWords(args, ['dates']);
    const file = takeWord(parsed.words, 0, 'P');
    const paths = parsed.words.slice(1);
    if (paths.length === 0) throw new UsageError('FILE|FOLDER… is missing');
    const dates = readDates(parsed.text('dates'));
    await withProject(file, 'write', async ({ client, link }) => {
      client.on('progress', ({ done, total, label }) => {
        if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${done}/${total ?? '…'} ${label.slice(0, 60)}`);
      });
      const handles = paths.map((path) => link.grant(fromHere(path), path));
      const report = await client.call('import.files', { handles, dates }, { signal: stopOnInterrupt() });
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
      printReport(report);
      if (report.files.every(({ outcome }) => outcome === 'refused'))
        throw new FailedError(translate('cli:nothingImported'));
    });
  },
};
