import { closeDb, openForReading, openForWriting } from '../../../db/open.ts';
import { noteAllFindings } from '../../../db/queries/reconcile/findingTodo.ts';
import { editFact } from '../../../db/queries/review/changeFacts.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { answerFindings } from '../../harness/answerFindings.ts';
import { createRandom } from '../makeArticles.ts';
import type { Metrics } from '../run.ts';
import { seedProject } from '../seedProject.ts';

const FACTS = Number(process.env.BENCH_FACTS ?? 1_000_000);
/** Facts of each article of the seeded file. */
const EACH = 50;
const EDITS = 40;

interface Timing {
  readonly wall: number;
  readonly cpu: number;
}

/** Milliseconds by the clock and on the processor: other work on the machine moves the first alone. */
function measure(work: () => void): Timing {
  const [started, before] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - started, cpu: (user + system) / 1000 };
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;

/** All findings of a seeded file from nothing, and those that an edit of one fact calls for, each till it is written. */
export function timeFindings(path: string): Metrics {
  seedProject({ path, articles: FACTS / EACH, each: EACH, indicators: 1000, years: 30, isConsistent: true });
  const db = openForWriting(path);
  const reader = openForReading(path);
  const refresh = (): void => void answerFindings(db, reader);
  noteAllFindings(db);
  const whole = measure(refresh);
  const random = createRandom(7);
  const edits = Array.from({ length: EDITS }, (_, at) => {
    const id = (1 + Math.floor(random() * FACTS)) as FactId;
    editFact(db, { id, change: { value: String(10_000 * (1 + at)) } as never, who: 'bench' });
    return measure(refresh);
  });
  closeDb(reader);
  closeDb(db);
  return {
    'facts of the large project': FACTS,
    'all findings, s': whole.wall / 1000,
    'all findings, s of CPU': whole.cpu / 1000,
    'one edit, p95, ms': p95(edits.map(({ wall }) => wall)),
    'one edit, p95, ms of CPU': p95(edits.map(({ cpu }) => cpu)),
  };
}
