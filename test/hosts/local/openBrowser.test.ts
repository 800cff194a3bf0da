import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findOpener, openBrowser } from '../../../electron/hosts/local/openBrowser.ts';

describe('what opens a browser', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string | undefined]>([
    ['linux', {}, undefined],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['darwin', {}, 'open'],
    ['darwin', { SSH_CONNECTION: 'x' }, undefined],
    ['win32', {}, 'cmd'],
  ])('on %s with %j is %s', (platform, env, wanted) => expect(findOpener(env, platform)?.[0]).toBe(wanted));
});

describe.skipIf(process.platform !== 'linux')('opening it', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crosscheck-open-'));
    writeFileSync(join(folder, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$*" > "${folder}/arguments"\n`);
    chmodSync(join(folder, 'xdg-open'), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
    vi.stubEnv('DISPLAY', ':0');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the token to nobody: it stands in a private file, which goes away', async () => {
    const link = 'http://127.0.0.1:4000/?token=SECRET';
    const remove = await openBrowser(link, folder);
    const shown = await vi.waitFor(() => {
      const text = readFileSync(join(folder, 'arguments'), 'utf8');
      expect(text).not.toBe('');
      return text;
    });
    expect(shown).not.toContain('SECRET');
    const file = fileURLToPath(shown);
    expect(readFileSync(file, 'utf8')).toContain(link);
    expect(statSync(file).mode & 0o077).toBe(0);
    await remove();
    expect(() => statSync(file)).toThrow();
  });
});
