import { readFileSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { datesTable } from '../../contract/import.ts';
import { fromHere } from './openProject.ts';
import { UsageError } from './usage.ts';

export interface Parsed {
  readonly words: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly has: (name: string) => boolean;
}

/** Splits arguments into words and options; `names` ending in `!` are switches without a value. */
export function parseWords(args: readonly string[], names: readonly string[]): Parsed {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    names.map((name) => (name.endsWith('!') ? [name.slice(0, -1), { type: 'boolean' }] : [name, { type: 'string' }])),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return {
      words: positionals,
      text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
      has: (name) => values[name] !== undefined,
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('.')[0] ?? '') : String(error));
  }
}

export function takeWord(words: readonly string[], at: number, what: string): string {
  const word = words[at];
  if (word === undefined) throw new UsageError(`${what} is missing`);
  return word;
}

/** `--state open,stale` as a list of words that are known; undefined where it was not given. */
export function takeChoices<T extends string>(parsed: Parsed, name: string, known: readonly T[]): T[] | undefined {
  const given = parsed.text(name)?.split(',').filter(Boolean);
  const unknown = given?.find((word) => !known.includes(word as T));
  if (unknown !== undefined) throw new UsageError(`--${name} ${unknown}: it is one of ${known.join(', ')}`);
  return given as T[] | undefined;
}

/** Reads a dates file; a wrong one is named with its first fault. */
export function readDates(file: string | undefined): Record<string, string> | undefined {
  if (file === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(fromHere(file), 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = datesTable.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(`${file}: ${issue?.path.join('.')}: a date is written 2025, 2025-11 or 2025-11-10`);
}
