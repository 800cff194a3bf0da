import type { ReadDb } from '../../../db/handle.ts';
import { findSourceByHash, hashBytes } from '../../../db/queries/import/source.ts';
import type { PlanGiven } from '../../common/importPlan.ts';
import { matchReferences } from '../../pipeline/import/references/matchReferences.ts';
import type { Reference } from '../../pipeline/import/references/reference.ts';
import type { SourceToImport } from '../jobs/importSources.ts';
import { keepOrder } from '../jobs/keepOrder.ts';
import type { ProgressMeter } from '../jobs/progressMeter.ts';
import type { PipelinePool } from '../pipelinePool.ts';
import { type ImportPlan, isPreviewed, type PlanEntry, toGiven } from './importPlan.ts';
import type { PlanEchoes } from './planEchoes.ts';
import type { PreviewResult } from './previewSource.ts';

export interface Look {
  readonly db: ReadDb;
  readonly pool: PipelinePool;
  readonly echoes: PlanEchoes;
  readonly signal: AbortSignal;
  readonly meter: ProgressMeter;
}

/** Files that are looked at or wait for it: few enough to fit in memory. */
const AHEAD = 16;

const createEntry = ({ name, read }: SourceToImport, id: number, given: PlanGiven): PlanEntry => ({
  id,
  name,
  read,
  sha256: null,
  bytes: 0,
  isDuplicate: false,
  refusal: null,
  preview: null,
  echoes: [],
  given,
  each: {},
  listed: {},
  isSkipped: false,
});

async function preview({ pool, signal }: Look, entry: PlanEntry, bytes: Uint8Array): Promise<PreviewResult> {
  const { name: fileName } = entry;
  return pool.preview({ bytes, fileName, given: { encoding: toGiven(entry).encoding } }, signal);
}

interface Meeting {
  readonly seen: Set<string>;
  readonly inOrder: ReturnType<typeof keepOrder>;
}

/** Of two files alike the first is the new one, whichever was read sooner. */
async function lookAt(look: Look, entry: PlanEntry, { seen, inOrder }: Meeting): Promise<PreviewResult> {
  const file = await inOrder(entry.read());
  if ('refused' in file) return file;
  entry.bytes = file.ok.byteLength;
  entry.sha256 = hashBytes(file.ok);
  entry.isDuplicate = seen.has(entry.sha256) || findSourceByHash(look.db, entry.sha256) !== null;
  seen.add(entry.sha256);
  return entry.isDuplicate ? { refused: 'duplicate' } : preview(look, entry, file.ok);
}

/** Takes over what a look at the file gave. */
function settleEntry({ echoes }: Look, entry: PlanEntry, result: PreviewResult): void {
  entry.refusal = 'refused' in result ? result.refused : 'references' in result ? 'reference-list' : null;
  const candidates = 'refused' in result ? result.candidates : undefined;
  entry.preview = 'ok' in result ? result.ok : candidates?.length ? { candidates } : null;
  echoes.link(entry);
}

/** Reads an entry of a plan anew, as after its encoding was chosen. */
export async function lookAgain(look: Look, entry: PlanEntry): Promise<void> {
  const file = await entry.read();
  if ('refused' in file) return settleEntry(look, entry, file);
  settleEntry(look, entry, await preview(look, entry, file.ok));
}

/** Gives each article what the lists among the files say of it; answers the titles of references that fit none. */
function applyReferences(entries: readonly PlanEntry[], references: readonly Reference[]): string[] {
  const files = entries.map(({ name, preview: found }) => ({
    name,
    titles: isPreviewed(found) ? found.articles.map(({ title }) => title) : [],
  }));
  const { matches, unmatched } = matchReferences(references, files);
  for (const { reference, file, ordinal } of matches) {
    const [entry, known] = [entries[file], references[reference]?.known];
    if (entry && known) entry.listed = { ...entry.listed, [ordinal]: known };
  }
  return unmatched.map((at) => references[at]?.known.title ?? references[at]?.attachments[0] ?? '');
}

type Found = Pick<ImportPlan, 'entries' | 'unmatchedReferences'>;

/** Looks at all files, several at once, and writes nothing. Cancelled, it answers with those it came to. */
export async function lookAtSources(look: Look, sources: readonly SourceToImport[], given: PlanGiven): Promise<Found> {
  const [entries, references] = [[] as PlanEntry[], [] as Reference[]];
  const meeting = { seen: new Set<string>(), inOrder: keepOrder() };
  const ahead: { entry: PlanEntry; result: Promise<PreviewResult> }[] = [];
  let begun = 0;
  while (entries.length < sources.length && !look.signal.aborted) {
    for (; ahead.length < AHEAD && begun < sources.length; begun += 1) {
      const entry = createEntry(sources[begun] as SourceToImport, begun, given);
      ahead.push({ entry, result: lookAt(look, entry, meeting).catch(() => ({ refused: 'parser-failed' })) });
    }
    const { entry, result } = ahead.shift() as (typeof ahead)[number];
    const found = await result;
    if (look.signal.aborted) break;
    // In their order, so that an echo comes after its original.
    settleEntry(look, entry, found);
    entries.push(entry);
    if ('references' in found) references.push(...found.references);
    look.meter.step(entries.length, entry.name);
  }
  look.meter.finish(entries.length);
  return { entries, unmatchedReferences: references.length > 0 ? applyReferences(entries, references) : [] };
}
