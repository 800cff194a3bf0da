import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import borrowed from './borrowedLicenses.json' with { type: 'json' };
import { type Manifest, readManifest } from './bundledPackages.ts';

const INTRODUCTION = `Third-party notices

Crosscheck is made with the packages below, each under its own licence. Their texts follow; packages with the
same text stand together. SQLite, which better-sqlite3 contains, is in the public domain. A desktop build also
contains Electron and Chromium: their notices lie beside the program as LICENSE.electron.txt and
LICENSES.chromium.html.
`;
const LICENSE_FILE = /^(licen[cs]es?|copying|notice|ofl|third[-_]party)/i;
const RULE = '-'.repeat(80);
const modules = resolve(import.meta.dirname, '../../node_modules');

function listTexts(path: string): string[] {
  if (!statSync(path).isDirectory()) return [readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listTexts(join(path, name)));
}

function readTexts(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => LICENSE_FILE.test(name) && !/\.(js|json|ts)$/.test(name));
  return names.sort().flatMap((name) => listTexts(join(folder, name)));
}

/** Packages without a licence file borrow the same licence's text from a package that has it. */
export function readLicense(folder: string): string {
  const { name } = readManifest(folder);
  const own = readTexts(folder);
  const from = (borrowed as Record<string, string>)[name];
  const texts = own.length > 0 ? own : from ? readTexts(join(modules, from)) : [];
  if (texts.length === 0)
    throw new Error(`${name} has no licence file: name one to borrow from in borrowedLicenses.json`);
  return texts.join('\n\n');
}

/** A manifest may say `git+https://…`, `git@github.com:…`, `github:…` or just `owner/name`. */
function findAddress({ repository }: Manifest): string {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  const place = url
    .replace(/^(git\+)?\w+:\/\//, '')
    .replace(/^git@/, '')
    .replace(/^github(\.com)?:/, 'github.com/')
    .replace(/\.git$/, '');
  return /^[\w-]+\/[\w.-]+$/.test(place) ? `https://github.com/${place}` : `https://${place}`;
}

const describe = (manifest: Manifest): string =>
  [`${manifest.name} ${manifest.version}`, manifest.license ?? '', findAddress(manifest)].filter(Boolean).join(' | ');

/** The whole text, from the folders of the packages. The same folders give the same text. */
export function composeNotices(folders: readonly string[]): string {
  const byText = new Map<string, string[]>();
  for (const folder of folders) {
    const text = readLicense(folder);
    byText.set(text, [...(byText.get(text) ?? []), describe(readManifest(folder))]);
  }
  const groups = [...byText].map(([text, names]) => ({ text, names: [...new Set(names)].sort() }));
  groups.sort((one, other) => ((one.names[0] ?? '') < (other.names[0] ?? '') ? -1 : 1));
  return [INTRODUCTION, ...groups.map(({ text, names }) => `${RULE}\n${names.join('\n')}\n${RULE}\n\n${text}\n`)].join(
    '\n',
  );
}
