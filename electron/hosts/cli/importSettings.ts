import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type PlanGiven, planGiven } from '../../common/importPlan.ts';
import { edtfDate } from '../../common/period.ts';
import type { Client } from '../../contract/client.ts';
import { fromHere } from './openProject.ts';
import type { Parsed } from './parse.ts';
import { UsageError } from './usage.ts';

/** By file name without ending, `#2` for the second article: a date, or all that is known. */
const settingsFile = z.record(z.string().max(300), z.union([edtfDate, planGiven.strict()]));
type Settings = z.infer<typeof settingsFile>;

export const SETTING_OPTIONS = ['dates', 'encoding', 'date', 'outlet', 'language'];

export interface ImportSettings {
  readonly given: PlanGiven;
  readonly dates: Readonly<Record<string, string>>;
  /** What the file says beyond dates, by name. */
  readonly more: readonly (readonly [name: string, given: PlanGiven])[];
}

function readSettingsFile(file: string): Settings {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(fromHere(file), 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = settingsFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new UsageError(
    `${file}: ${where}: a date is written 2025, 2025-11 or 2025-11-10; or give {"date", "outlet", "language", "encoding"}`,
  );
}

/** What is set for all files by options, and for some by the file of `--dates`. */
export function readImportSettings(parsed: Parsed): ImportSettings {
  const [encoding, date, outlet, language] = ['encoding', 'date', 'outlet', 'language'].map(parsed.text);
  const given = planGiven.safeParse({ encoding, date, outlet, language });
  if (!given.success) {
    const { path, message } = given.error.issues[0] ?? { path: [], message: '' };
    throw new UsageError(`--${path.join('.')}: ${message}`);
  }
  const file = parsed.text('dates');
  const entries = file === undefined ? [] : Object.entries(readSettingsFile(file));
  const dates = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const more = entries.flatMap(([name, value]) => (typeof value === 'string' ? [] : [[name, value] as const]));
  return { given: given.data, dates: Object.fromEntries(dates), more };
}

const nameWithoutEnding = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');

/** Sets what the file says beyond dates, row by row. */
export async function applySettings(client: Client, planId: string, { more }: ImportSettings): Promise<void> {
  if (more.length === 0) return;
  const idsOf = new Map<string, number[]>();
  for (let offset = 0, total = 1; offset < total; offset += 1000) {
    const page = await client.call('import.planPage', { planId, offset, limit: 1000 });
    total = page.total;
    for (const { id, name } of page.rows)
      idsOf.set(nameWithoutEnding(name), [...(idsOf.get(nameWithoutEnding(name)) ?? []), id]);
  }
  for (const [key, { encoding, ...article }] of more) {
    const [, name = key, ordinal] = /^(.*)#(\d+)$/.exec(key) ?? [];
    const ids = idsOf.get(name);
    if (!ids) throw new UsageError(`${key}: no file of this name is among those given`);
    if (ordinal !== undefined)
      await client.call('import.planSet', { planId, target: { ids }, ordinal: Number(ordinal), set: article });
    else await client.call('import.planSet', { planId, target: { ids }, set: { ...article, encoding } });
  }
}
