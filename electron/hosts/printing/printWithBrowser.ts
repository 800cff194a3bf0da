import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { CallError } from '../../contract/errors.ts';
import { type DevtoolsPipe, openPipe } from './devtoolsPipe.ts';
import { findBrowser, PRINT_ARGUMENTS } from './findBrowser.ts';

/** A large report on a slow machine; a browser that hangs must not keep its caller waiting. */
const MOST_MS = 120_000;

/** Chromium's sandbox refuses the superuser; what is printed is a page of ours that runs no scripts. */
const forSuperuser = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

function startBrowser(browser: string, profile: string): { child: ChildProcess; pipe: DevtoolsPipe } {
  const own = [...forSuperuser(), `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'];
  const child = spawn(browser, [...PRINT_ARGUMENTS, ...own], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const pipe = openPipe(to, from);
  // A browser that dies closes its end; writing to it then is not a failure of ours.
  to.on('error', () => {});
  child.on('error', (error) => pipe.fail(error));
  child.on('exit', () => pipe.fail(new Error('the browser ended')));
  return { child, pipe };
}

/** Opens the page in a tab of its own and prints it, once its fonts are there, at the size that its style says. */
async function printPage(pipe: DevtoolsPipe, page: string): Promise<Buffer> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const attached = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(attached.sessionId);
  await pipe.send('Page.enable', {}, session);
  const loaded = pipe.waitFor('Page.loadEventFired');
  await pipe.send('Page.navigate', { url: pathToFileURL(page).href }, session);
  await loaded;
  await pipe.send(
    'Runtime.evaluate',
    { expression: 'document.fonts.ready.then(() => 1)', awaitPromise: true },
    session,
  );
  const printed = await pipe.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true }, session);
  return Buffer.from(String(printed.data), 'base64');
}

const endBrowser = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/**
 * Prints a page to a PDF with a browser of this machine: without a window, with a profile of its own that is thrown
 * away, and without a network. Throws `no-printer` where no browser is found and `print-failed` where it wrote nothing.
 */
export async function printWithBrowser(page: string, target: string): Promise<void> {
  const browser = findBrowser();
  if (!browser) throw new CallError('no-printer');
  const profile = mkdtempSync(join(tmpdir(), 'crosscheck-print-'));
  const { child, pipe } = startBrowser(browser, profile);
  const timer = setTimeout(() => pipe.fail(new Error('timed out')), MOST_MS);
  try {
    await writeFile(target, await printPage(pipe, page));
  } catch {
    throw new CallError('print-failed', { browser });
  } finally {
    clearTimeout(timer);
    await endBrowser(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
