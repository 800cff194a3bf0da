import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The marker by which @electron/fuses finds the fuse bytes in a binary (its README, "Fuse schema"). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;
/** No default_app.asar: the packager removes Electron's own after a download, not from a folder that it is given. */
const FILES = ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/zh-CN.pak', 'locales/fr.pak'];

/** A folder that looks like Electron's to the packager: no program, but real fuse bytes, all off. */
export function makeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from('0'.repeat(FUSES))]);
  const program = Buffer.concat([Buffer.from('stub '), wire, Buffer.from(' end')]);
  for (const name of ['electron', 'electron.exe']) writeFileSync(join(folder, name), program, { mode: 0o755 });
  for (const name of FILES) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'version'), version);
}
