import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it("says in one line why it is skipped where Electron's binary is missing, and fetches nothing", () => {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '/nowhere', ELECTRON_MIRROR: 'http://127.0.0.1:1/' };
  const ran = spawnSync(process.execPath, [join(import.meta.dirname, 'smoke.ts')], { env, encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toMatch(/^skipped: Electron's binary is not on this machine [^\n]*\n$/);
  expect(ran.status).toBe(0);
});
