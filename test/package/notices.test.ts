import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findBundledPackages, readManifest } from './bundledPackages.ts';
import { composeNotices, readLicense } from './composeNotices.ts';

const notices = readFileSync(resolve(import.meta.dirname, '../../resources/notices/THIRD-PARTY-NOTICES.txt'), 'utf8');
let folders: string[];
beforeAll(async () => {
  folders = await findBundledPackages();
});

test('the bundles are really read', () => {
  const names = folders.map((folder) => readManifest(folder).name);
  const wanted = ['react', 'echarts', 'zod', 'drizzle-orm', 'better-sqlite3', 'pinyin-pro', 'ag-grid-community'];
  const fonts = ['@embedpdf/fonts-sc', '@fontsource-variable/inter', '@fontsource-variable/noto-sans-sc'];
  expect(names).toEqual(expect.arrayContaining([...wanted, ...fonts]));
  expect(names).not.toContain('vitest');
});

test('every package in a bundle is named with its version and its licence text', () => {
  for (const folder of folders) {
    const { name, version } = readManifest(folder);
    expect(notices.includes(`\n${name} ${version} | `), `${name} ${version}: npm run notices`).toBe(true);
    const license = readLicense(folder);
    expect(license.length, name).toBeGreaterThan(400);
    expect(notices.includes(license), name).toBe(true);
  }
});

test('the fonts come with the Open Font License', () => {
  expect(notices.match(/SIL OPEN FONT LICENSE Version 1\.1/g)?.length).toBeGreaterThan(0);
  for (const name of ['@fontsource-variable/inter', '@fontsource-variable/noto-sans-sc', '@embedpdf/fonts-sc'])
    expect(notices).toMatch(new RegExp(`\\n${name} [\\d.]+ \\| OFL-1\\.1`));
});

test('the file is up to date', () => {
  expect(notices === composeNotices(folders), 'run: npm run notices').toBe(true);
});
