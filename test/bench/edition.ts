import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDb, openForReading, openForWriting } from '../../db/open.ts';
import { insertEdition } from '../../db/queries/edition/editions.ts';
import { editFact } from '../../db/queries/review/changeFacts.ts';
import type { FactId } from '../../electron/common/ids.ts';
import { compareEditions } from '../../electron/engine/editions/compareEditions.ts';
import { freezeEdition } from '../../electron/engine/editions/freezeEdition.ts';
import { readNews } from '../../electron/engine/editions/readNews.ts';
import type { Metrics } from './run.ts';
import { seedProject } from './seedProject.ts';

const FACTS = Number(process.env.BENCH_FACTS ?? 1_000_000);
/** Facts of each article of the seeded file. */
const EACH = 50;

/** Seconds on the processor beside those by the clock: other work on the machine moves the second alone. */
async function time<T>(name: string, metrics: Metrics, work: () => T | Promise<T>): Promise<T> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  metrics[`${name}, s`] = (performance.now() - started) / 1000;
  metrics[`${name}, s of CPU`] = (user + system) / 1_000_000;
  return made;
}

/** Publishing all values of a large project, and what one edit after it changed: against the edition and as news. */
export async function benchEdition(): Promise<Metrics> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-bench-'));
  const path = join(folder, 'bench.crosscheck');
  seedProject({ path, articles: FACTS / EACH, each: EACH, indicators: 1000, years: 30, isConsistent: true });
  const [db, reader] = [openForWriting(path), openForReading(path)];
  const metrics: Metrics = { facts: FACTS };
  try {
    const input = { name: 'bench', note: '', frequency: 'year', chartIds: [] } as const;
    const frozen = await time('publish: read', metrics, () =>
      freezeEdition(reader, { ...input, chartIds: [] }, () => {}),
    );
    const id = await time('publish: write', metrics, () => insertEdition(db, frozen, 'bench'));
    metrics.values = frozen.values.length;
    const [first] = frozen.values.flatMap(({ factId }) => factId ?? []);
    // Columns by their names in the schema pass as they are: the quantity as a whole is more than this needs.
    editFact(db, { id: first as FactId, change: { value: '1' } as never, who: 'bench' });
    const ids = { from: id, to: null };
    const { counts } = await time('difference with now', metrics, () => compareEditions(reader, ids));
    metrics['values that differ'] = counts.value;
    await time('news since it', metrics, () => readNews(reader, { edition: id }));
    const again = await freezeEdition(reader, { ...input, name: 'again', chartIds: [] }, () => {});
    const to = insertEdition(db, again, 'bench');
    await time('difference of two', metrics, () => compareEditions(reader, { from: id, to }));
    return metrics;
  } finally {
    closeDb(reader);
    closeDb(db);
    rmSync(folder, { recursive: true, force: true });
  }
}
