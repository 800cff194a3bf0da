import type { InlineConfig } from 'vite';
import { ROOT } from './buildTargets.ts';

/** Everything that starts on its own: processes and worker threads. All lie side by side, which is how they find each other. */
const ENTRIES = {
  main: 'electron/hosts/desktop/main.ts',
  localHost: 'electron/hosts/start/runLocal.ts',
  cli: 'electron/hosts/cli/program.ts',
  engineProcess: 'electron/engine/engineProcess.ts',
  readerWorker: 'electron/engine/readerWorker.ts',
  checkpointWorker: 'electron/engine/checkpointWorker.ts',
  findingsWorker: 'electron/engine/findingsWorker.ts',
  pipelineWorker: 'electron/engine/pipelineWorker.ts',
  tableWorker: 'electron/engine/tableWorker.ts',
};

const shared = (outDir: string): InlineConfig => ({
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  publicDir: false,
  // All but these two is bundled, so that the packaged app carries one runtime dependency.
  ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
  build: {
    outDir,
    ssr: true,
    target: 'node24',
    minify: false,
    sourcemap: false,
    emptyOutDir: false,
    copyPublicDir: false,
  },
});

/** Chunks beside the entries: code in them looks for its siblings too. */
export function describeNodeBundle(outDir: string): InlineConfig {
  const config = shared(outDir);
  const output = { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' } as const;
  return { ...config, build: { ...config.build, rolldownOptions: { input: ENTRIES, output } } };
}

/** A sandboxed preload can load nothing: one CommonJS file. */
export function describePreload(outDir: string): InlineConfig {
  const config = shared(outDir);
  const input = { preload: 'electron/hosts/desktop/preload.ts' };
  const output = { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false } as const;
  return { ...config, build: { ...config.build, rolldownOptions: { input, output } } };
}
