import { existsSync } from 'node:fs';
import type { ListedExport } from '../../../contract/exports.ts';
import { createSavedExports } from '../../savedExports.ts';
import { deliver, refuseTarget } from '../deliver.ts';
import { fromHere, type OpenedProject, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, say, translate } from '../talk.ts';
import { type Command, FailedError } from '../usage.ts';

const PAGE = 500;

const describe = ({ uid, madeAt, fileName, state, changed }: ListedExport): string =>
  [uid, madeAt.slice(0, 10), translate(`cli:export.${state}`), changed ?? '?', fileName].join('\t');

async function printChanges({ client }: OpenedProject, { id }: ListedExport): Promise<void> {
  const { changes } = await client.call('exports.changes', { id });
  for (const { place, before, after } of changes)
    print(`\t${[place.table, place.row, place.column].join(' · ')}\t${before ?? '–'}\t${after ?? '–'}`);
}

async function list(project: OpenedProject, isStaleOnly: boolean): Promise<void> {
  const { rows } = await project.client.call('exports.list', { limit: PAGE });
  const shown = isStaleOnly ? rows.filter(({ state }) => state === 'stale') : rows;
  for (const row of shown) {
    print(describe(row));
    if (row.state === 'stale') await printChanges(project, row);
  }
  say(translate('cli:exports', { count: shown.length }));
}

/** Where the new file goes: over the old one where nobody edited it, else where the user says. */
async function chooseTarget(
  { uid }: ListedExport,
  out: string | undefined,
): Promise<{ out: string; mayReplace: boolean }> {
  const earlier = await createSavedExports().find(uid);
  if (out !== undefined) {
    const isSame = earlier?.state === 'same' && earlier.path === fromHere(out);
    if (!isSame) refuseTarget(out);
    return { out, mayReplace: isSame && existsSync(fromHere(out)) };
  }
  if (!earlier) throw new FailedError(translate('cli:export.nowhere'));
  if (earlier.state === 'edited') throw new FailedError(translate('cli:export.edited', { file: earlier.path }));
  return { out: earlier.path, mayReplace: true };
}

async function makeAgain(project: OpenedProject, mark: string, out: string | undefined): Promise<void> {
  const row = await project.client.call('exports.find', { mark });
  if (!row) throw new FailedError(translate('error:no-such-export', { mark }));
  const target = await chooseTarget(row, out);
  const made = await project.client.call('exports.make', { ...row.request, replaces: row.id });
  await deliver(project, { made, ...target });
}

/** Files that were exported: which of them are out of date, by which numbers; and the way to make one again. */
export const exports: Command = {
  usage: 'P [--stale] [--again ID [--out FILE]]',
  async run(args) {
    const parsed = parseWords(args, ['stale!', 'again', 'out']);
    const file = takeWord(parsed.words, 0, 'P');
    const again = parsed.text('again');
    await withProject(file, 'read', (project) =>
      again === undefined ? list(project, parsed.has('stale')) : makeAgain(project, again, parsed.text('out')),
    );
  },
};
