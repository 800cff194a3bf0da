import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listPackage } from '@electron/asar';
import { makeStubElectron } from './stubElectron.ts';

const root = resolve(import.meta.dirname, '../..');

export interface Packed {
  /** The folder that would be zipped or wrapped in an installer. */
  readonly folder: string;
  readonly archive: string;
  readonly unpacked: string;
  /** What the archive lists, native files beside it included. */
  readonly files: readonly string[];
}

export const electronVersion = (): string =>
  JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;

export type PackTarget = 'linux' | 'mac' | 'win';

/** Signing and editing a program need a real one, which the stub is not. */
const OVERRIDES = {
  linux: [],
  mac: ['mac.identity=null'],
  win: ['win.signAndEditExecutable=false', 'disableAsarIntegrity=true'],
};
const FOLDERS = { linux: 'linux-unpacked', mac: 'mac/Crosscheck.app', win: 'win-unpacked' };
const RESOURCES = { linux: 'resources', mac: 'Contents/Resources', win: 'resources' };

/** Packs what is built, with the project's own settings, around a stub of Electron. Downloads nothing. */
export function packApp(target: PackTarget, scratch: string): Packed {
  if (!existsSync(join(root, 'dist/electron/main.js'))) throw new Error('there is nothing to pack: npm run build');
  const version = electronVersion();
  makeStubElectron(join(scratch, 'stub'), version);
  const folders = [`electronDist=${scratch}/stub`, `directories.output=${scratch}/out`];
  const settings = [...folders, `electronVersion=${version}`, ...OVERRIDES[target]].map((each) => `-c.${each}`);
  const builder = join(root, 'node_modules/.bin/electron-builder');
  const ran = spawnSync(builder, [`--${target}`, 'dir', '--x64', ...settings], { cwd: root, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`);
  const folder = join(scratch, 'out', FOLDERS[target]);
  const archive = join(folder, RESOURCES[target], 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  return { folder, archive, unpacked: `${archive}.unpacked`, files };
}

export const measureFolder = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
