import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The marker by which @electron/fuses finds the fuse bytes in a binary (its README, "Fuse schema"). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 9;
const FUSE_WIRE = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from('0'.repeat(FUSES))]);
const PROGRAM = Buffer.concat([Buffer.from('stub '), FUSE_WIRE, Buffer.from(' end')]);
const PLIST = '<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>';

const MAC = 'Electron.app/Contents';
const FRAMEWORK = `${MAC}/Frameworks/Electron Framework.framework`;
const HELPER = `${MAC}/Frameworks/Electron Helper.app/Contents`;

const PROGRAMS = [
  'electron',
  'electron.exe',
  `${MAC}/MacOS/Electron`,
  `${FRAMEWORK}/Electron Framework`,
  `${HELPER}/MacOS/Electron Helper`,
];
/** No default_app.asar: the packager removes Electron's own after a download, not from a folder that it is given. */
const EMPTY = [
  'LICENSE',
  'LICENSES.chromium.html',
  ...['en-US', 'zh-CN', 'fr'].map((name) => `locales/${name}.pak`),
  ...['en', 'zh_CN', 'fr'].map((name) => `${FRAMEWORK}/Versions/A/Resources/${name}.lproj/locale.pak`),
];

/** A folder that looks like Electron's to the packager, on every system: no program, but real fuse bytes, all off. */
export function makeStubElectron(folder: string, version: string): void {
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content, { mode: 0o755 });
  };
  for (const name of PROGRAMS) write(name, PROGRAM);
  for (const name of EMPTY) write(name, '');
  for (const name of [MAC, HELPER]) write(`${name}/Info.plist`, PLIST);
  mkdirSync(join(folder, 'resources'), { recursive: true });
  write('version', version);
}
