import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isFresh, writeStamp } from '../../../electron/hosts/start/freshness.ts';

const target = { out: 'dist/renderer', sources: ['renderer', 'settings.json', 'not-there'] };
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crosscheck-fresh-'));
  for (const folder of ['dist/renderer', 'renderer/app']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'renderer/app/a.ts'), '');
  writeFileSync(join(root, 'settings.json'), '{}');
  writeStamp(join(root, target.out), Date.now() + 1_000);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const touch = (path: string): void => {
  const later = Date.now() / 1000 + 60;
  utimesSync(join(root, path), later, later);
};

it('what was built after the last edit is fresh', () => expect(isFresh(target, root)).toBe(true));

it.each(['renderer/app/a.ts', 'renderer/app', 'settings.json'])('an edit of %s makes it stale', (path) => {
  touch(path);
  expect(isFresh(target, root)).toBe(false);
});

it('a build that is gone is not fresh', () => {
  rmSync(join(root, 'dist'), { recursive: true });
  expect(isFresh(target, root)).toBe(false);
});
