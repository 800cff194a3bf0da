import { annotations } from './commands/annotations.ts';
import { backup } from './commands/backup.ts';
import { chart } from './commands/chart.ts';
import { check } from './commands/check.ts';
import { decide } from './commands/decide.ts';
import { edition } from './commands/edition.ts';
import { evaluate } from './commands/evaluate.ts';
import { exportFile } from './commands/exportFile.ts';
import { exports } from './commands/exports.ts';
import { extract } from './commands/extract.ts';
import { facts } from './commands/facts.ts';
import { findings } from './commands/findings.ts';
import { importFiles } from './commands/importFiles.ts';
import { importTable } from './commands/importTable.ts';
import { indicators } from './commands/indicators.ts';
import { ledger } from './commands/ledger.ts';
import { lexicon } from './commands/lexicon.ts';
import { newProject } from './commands/newProject.ts';
import { serve } from './commands/serve.ts';
import { suggest } from './commands/suggest.ts';
import { trace } from './commands/trace.ts';
import { print, say, wordError } from './talk.ts';
import { type Command, UsageError } from './usage.ts';

const commands: Record<string, Command> = {
  new: newProject,
  import: importFiles,
  'import-table': importTable,
  extract,
  evaluate,
  suggest,
  lexicon,
  facts,
  annotations,
  indicators,
  findings,
  decide,
  ledger,
  chart,
  export: exportFile,
  exports,
  trace,
  edition,
  check,
  backup,
  serve,
};

const usageOf = (name: string): string => `crosscheck ${name} ${commands[name]?.usage ?? ''}`;
const allUsages = (): string => Object.keys(commands).map(usageOf).join('\n');

/** Exit codes: 0 done, 1 failed with the reason, 2 wrong usage. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    print(allUsages());
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    say(`${name === undefined ? '' : `crosscheck: no command ${name}\n`}${allUsages()}`);
    return 2;
  }
  try {
    await command.run(args);
    return 0;
  } catch (error) {
    say(`crosscheck: ${wordError(error)}`);
    if (error instanceof UsageError) say(usageOf(name as string));
    return error instanceof UsageError ? 2 : 1;
  }
}

/** A reader that has seen enough (`| head`) is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2));
