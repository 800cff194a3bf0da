import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { ASSET_NAMES, findPackageFile } from '../../electron/engine/assets.ts';
import { describeNodeBundle, describePreload } from '../../electron/hosts/start/nodeBundles.ts';

const root = resolve(import.meta.dirname, '../..');
/** Not bundled but packed as they are, with what is compiled into them. */
const PACKED_WHOLE = ['better-sqlite3', 'node-addon-api'];

/** The folder of the package that a module belongs to, or null for a file of our own. */
const folderOf = (id: string): string | null => /^.*\/node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(id)?.[0] ?? null;

const collectInto = (folders: Set<string>): Plugin => ({
  name: 'collect-packages',
  buildEnd() {
    for (const id of this.getModuleIds()) {
      const folder = folderOf(id.replace(/^\0+/, ''));
      if (folder) folders.add(folder);
    }
  },
});

const page: InlineConfig = {
  configFile: join(root, 'vite.config.ts'),
  root: join(root, 'renderer'),
  logLevel: 'error',
};

/** Builds as the packages are built, without writing, and answers the folders of all packages that went in. */
export async function findBundledPackages(): Promise<string[]> {
  // Vite keeps what is set, and a test runner sets `test`: React's development build needs other packages.
  process.env.NODE_ENV = 'production';
  const folders = new Set<string>();
  for (const config of [describeNodeBundle('unused'), describePreload('unused'), page])
    await build({
      ...config,
      plugins: [collectInto(folders)],
      build: { ...config.build, write: false, minify: false, cssMinify: false, reportCompressedSize: false },
    });
  for (const name of ASSET_NAMES) folders.add(folderOf(findPackageFile(name)) ?? name);
  const { resolve: find } = createRequire(import.meta.url);
  for (const name of PACKED_WHOLE) folders.add(dirname(find(`${name}/package.json`)));
  return [...folders].sort();
}

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: string | { readonly url: string };
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
