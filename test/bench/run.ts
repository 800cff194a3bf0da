/** `npm run bench -- NAME [--json]`: measures, beside the tests and never inside them. */
export type Metrics = Record<string, number>;

/** Each is loaded by itself: some have the bundle built. */
const benches: Record<string, () => Promise<Metrics>> = {
  import: async () => (await import('./import.ts')).benchImport(),
  pipeline: async () => (await import('./pipeline.ts')).benchPipeline(),
  extract: async () => (await import('./extract.ts')).benchExtract(),
  export: async () => (await import('./export.ts')).benchExport(),
  reading: async () => (await import('./reading.ts')).benchReading(),
  review: async () => (await import('./review.ts')).benchReview(),
  search: async () => (await import('./search.ts')).benchSearch(),
  reconcile: async () => (await import('./reconcile.ts')).benchReconcile(),
  edition: async () => (await import('./edition.ts')).benchEdition(),
  crash: async () => (await import('./crash.ts')).benchCrash(),
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
