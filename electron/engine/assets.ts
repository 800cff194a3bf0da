import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Files that pictures are made with. The build puts copies beside the bundle; in the sources they stay in their packages. A packaged
 * program carries the regular font once, among the page's files.
 */
const PACKAGES = {
  'NotoSansHans-Regular.otf': '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  'NotoSansHans-Bold.otf': '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
} as const;
export type AssetName = keyof typeof PACKAGES;
export const ASSET_NAMES = Object.keys(PACKAGES) as AssetName[];

/** Where a package's file lies. Packages may not export their files by name, so the folder of their entry is searched upwards. */
export function findPackageFile(name: AssetName): string {
  const [scope, pack, ...rest] = PACKAGES[name].split('/');
  const root = createRequire(import.meta.url)
    .resolve.paths('x')
    ?.find((folder) => existsSync(`${folder}/${scope}/${pack}`));
  return `${root}/${scope}/${pack}/${rest.join('/')}`;
}

const BUILT_FOLDERS = ['./assets/', '../renderer/assets/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
const cache = new Map<AssetName, Uint8Array>();

export function readAsset(name: AssetName): Uint8Array {
  const known = cache.get(name);
  if (known) return known;
  const bytes = readFileSync(
    BUILT_FOLDERS.map((folder) => `${folder}${name}`).find(existsSync) ?? findPackageFile(name),
  );
  cache.set(name, bytes);
  return bytes;
}
