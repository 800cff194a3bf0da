import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The marker by which @electron/fuses finds the fuse bytes in a binary (its README, "Fuse schema"). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;

/** A folder that looks like Electron's to the packager: no program, but real fuse bytes, all off. */
export function makeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from('0'.repeat(FUSES))]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('stub '), wire, Buffer.from(' end')]), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'locales/zh-CN.pak'])
    writeFileSync(join(folder, name), '');
}
