import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');
const packageFolder = join(modules, '@sparticuz', 'chromium');

/** Unpacked in a process of its own, which alone has its TMPDIR turned: the package unpacks nowhere else. */
function unpackInto(folder: string): void {
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  const env = { ...process.env, TMPDIR: folder };
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: dirname(modules), env });
}

/**
 * Chromium out of its npm package, unpacked once per version: the package takes whatever file of that name it finds.
 * Unpacked beside and moved, since several test processes may want it at once.
 */
export function findPackagedChromium(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    const draft = mkdtempSync(`${folder}-draft-`);
    unpackInto(draft);
    try {
      renameSync(draft, folder);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return join(folder, 'chromium');
}

/** Never with the package's own arguments: they switch web security off. The sandbox needs what containers lack. */
const LINUX_ARGS = ['--no-sandbox'];

/** A real browser: the packaged Chromium on Linux, the installed Chrome elsewhere. */
export function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome' });
  return chromium.launch({ executablePath: findPackagedChromium(), args: LINUX_ARGS });
}

/** What a page complained about: errors of scripts and console, refused or failed requests, policy violations. */
export function watchTrouble(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      trouble.push(`${message.type()}: ${message.text()}`);
  });
  page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  return trouble;
}
