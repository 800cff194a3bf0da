import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** Signing and editing a Windows program need a real one, which the stub is not. */
const OVERRIDES = { linux: [], win: ['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true'] };

/** Packs what is built, with the project's own settings, around a stub of Electron. Downloads nothing. */
export function packApp(platform: 'linux' | 'win', scratch: string): Packed {
  const version = electronVersion();
  makeStubElectron(join(scratch, 'stub'), version);
  const settings = [`electronDist=${scratch}/stub`, `electronVersion=${version}`, `directories.output=${scratch}/out`];
  const args = [`--${platform}`, 'dir', '--x64', ...settings.map((each) => `-c.${each}`), ...OVERRIDES[platform]];
  const ran = spawnSync(join(root, 'node_modules/.bin/electron-builder'), args, { cwd: root, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${ran.stdout}\n${ran.stderr}`);
  const folder = join(scratch, 'out', `${platform}-unpacked`);
  const archive = join(folder, 'resources/app.asar');
  const files = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1));
  return { folder, archive, unpacked: `${archive}.unpacked`, files };
}

export const measureFolder = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
