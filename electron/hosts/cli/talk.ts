import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { CallError, callError } from '../../contract/errors.ts';
import { loadWords } from '../words.ts';

/** The words of the command line follow the system's language. */
const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
export const locale = isChinese ? 'zh-Hans' : 'en';
export const translate = loadWords(locale);

/** Results go to stdout and everything else to stderr, so that output can be piped. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Writes at the reader's pace: `| head` must not fill the memory. */
export async function printSlowly(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

export async function printFile(path: string): Promise<void> {
  for await (const chunk of createReadStream(path))
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

/** One line that says what happened and what to do. */
export function wordError(error: unknown): string {
  if (error instanceof CallError && callError.safeParse(error).success)
    return translate(`error:${error.code}`, { ...error.params });
  return error instanceof Error ? error.message : String(error);
}
