/** `npm run bench -- NAME [--json]`: measures, beside the tests and never inside them. */
import { benchCrash } from './crash.ts';
import { benchEdition } from './edition.ts';
import { benchExport } from './export.ts';
import { benchExtract } from './extract.ts';
import { benchImport } from './import.ts';
import { benchPipeline } from './pipeline.ts';
import { benchReading } from './reading.ts';
import { benchReconcile } from './reconcile.ts';
import { benchReview } from './review.ts';
import { benchSearch } from './search.ts';

export type Metrics = Record<string, number>;

const benches: Record<string, () => Promise<Metrics>> = {
  import: benchImport,
  pipeline: benchPipeline,
  extract: benchExtract,
  export: benchExport,
  reading: benchReading,
  review: benchReview,
  search: benchSearch,
  reconcile: benchReconcile,
  edition: benchEdition,
  crash: benchCrash,
};

const [name, ...options] = process.argv.slice(2);
const bench = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [--json]`);
  process.exit(2);
}

const metrics = await bench();
/** A bar stands in the name: `(bar 15)` is the most that is allowed, `(bar ≥ 0.98)` the least. */
function judge(what: string, value: number): string {
  const [, least, bar] = /\(bar (≥ )?([\d.]+)\)/.exec(what) ?? [];
  if (bar === undefined) return '';
  return (least ? value >= Number(bar) : value <= Number(bar)) ? '  passes' : '  FAILS';
}

for (const [what, value] of Object.entries(metrics))
  console.log(`${what.padEnd(44)} ${value.toFixed(2).padStart(14)}${judge(what, value)}`);
if (options.includes('--json')) console.log(JSON.stringify({ name, metrics }));
