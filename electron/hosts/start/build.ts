import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { ASSET_NAMES, findPackageFile } from '../../engine/assets.ts';
import { ROOT, TARGET_NAMES, TARGETS, type TargetName } from './buildTargets.ts';
import { writeStamp } from './freshness.ts';
import { describeNodeBundle, describePreload } from './nodeBundles.ts';
import { replaceFolder } from './replaceFolder.ts';

const describeRenderer = (outDir: string): InlineConfig => ({
  configFile: join(ROOT, 'vite.config.ts'),
  root: join(ROOT, 'renderer'),
  logLevel: 'warn',
  build: { outDir, emptyOutDir: true },
});

const CONFIGS: Readonly<Record<TargetName, (outDir: string) => InlineConfig[]>> = {
  renderer: (outDir) => [describeRenderer(outDir)],
  electron: (outDir) => [describeNodeBundle(outDir), describePreload(outDir)],
};

/** What the engine reads from packages that the packaged program does not carry. */
function copyAssets(outDir: string): void {
  mkdirSync(join(outDir, 'assets'));
  for (const name of ASSET_NAMES) copyFileSync(findPackageFile(name), join(outDir, 'assets', name));
}

/** Built beside and moved, so that a running host never serves half a build. */
async function buildTarget(name: TargetName): Promise<void> {
  const startedAt = Date.now();
  const out = join(ROOT, TARGETS[name].out);
  const draft = `${out}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    for (const config of CONFIGS[name](draft)) await build(config);
    if (name === 'electron') copyAssets(draft);
    writeStamp(draft, startedAt);
    replaceFolder(draft, out);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  process.stderr.write(`Built ${TARGETS[name].out} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

/** Builds the targets that are named, or all. */
const wanted = process.argv.slice(2);
for (const name of TARGET_NAMES) if (wanted.length === 0 || wanted.includes(name)) await buildTarget(name);
