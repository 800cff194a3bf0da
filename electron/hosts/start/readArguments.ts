import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { translate } from './words.ts';

export interface StartRequest {
  /** Absolute path of the project that was asked for. */
  readonly project: string | null;
  /** In the browser, though a window could open. */
  readonly isLocal: boolean;
}

/** One line for the user, who gave wrong words (exit code 2) or named what is not there (1). */
export class StartError extends Error {
  readonly exitCode: 1 | 2;
  constructor(exitCode: 1 | 2, message: string) {
    super(message);
    this.exitCode = exitCode;
  }
}

function parse(args: readonly string[]): { positionals: string[]; isLocal: boolean } {
  const options = { local: { type: 'boolean', default: false } } as const;
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const strange = tokens.find((token) => token.kind === 'option' && token.name !== 'local');
  if (strange?.kind === 'option') {
    const problem = translate('start:badOption', { option: strange.rawName });
    throw new StartError(2, `${problem}\n${translate('start:usage')}`);
  }
  return { positionals, isLocal: values.local === true };
}

function checkProject(file: string, from: string): string {
  const path = resolve(from, file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new StartError(1, translate('start:noSuchProject', { file }));
  if (!stats.isFile()) throw new StartError(1, translate('start:notAFile', { file }));
  return path;
}

/** npm runs scripts in the package's folder: a relative path is meant from where the user stands. */
export function readArguments(args: readonly string[], from = process.env.INIT_CWD ?? process.cwd()): StartRequest {
  const { positionals, isLocal } = parse(args);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new StartError(2, `${translate('start:oneProject')}\n${translate('start:usage')}`);
  return { project: file === undefined ? null : checkProject(file, from), isLocal };
}
