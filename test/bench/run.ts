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
for (const [what, value] of Object.entries(metrics)) console.log(`${what.padEnd(36)} ${value.toFixed(2).padStart(14)}`);
if (options.includes('--json')) console.log(JSON.stringify({ name, metrics }));
