import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalFixture, startFixture } from '../hosts/local/localFixture.ts';
import { launchBrowser, watchTrouble } from './browser.ts';

/** A browser that is logged in, and a page of another local port in the same browser. */
let browser: Browser;
let context: BrowserContext;
let local: LocalFixture;
let neighbour: Server;
let page: Page;
let trouble: string[];

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  local = await startFixture();
  neighbour = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end('<p>neighbour'));
  neighbour.listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  browser = await launchBrowser();
  context = await browser.newContext();
  page = await context.newPage();
  trouble = watchTrouble(page);
  await page.goto(local.host.link);
});
afterAll(async () => {
  await browser.close();
  neighbour.close();
  await local.close();
});

const ask = (from: Page, url: string): Promise<string> =>
  from.evaluate(
    (target) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(target);
        socket.onopen = () => socket.send('{"id":"1","name":"host.info","input":{}}');
        socket.onmessage = ({ data }) => resolve(String(data));
        socket.onerror = () => resolve('refused');
      }),
    url,
  );

it('lets the page in, and its socket under the policy', async () => {
  expect(page.url()).toBe(local.host.url);
  expect(JSON.parse(await ask(page, `ws://127.0.0.1:${local.port}/ws`))).toMatchObject({ ok: { kind: 'local' } });
});

it('takes an upload from the page and hands a download out', async () => {
  const { handle } = await page.evaluate(async () => {
    const headers = { 'X-Crosscheck': '1' };
    const answer = await fetch('/upload?name=%E7%A8%BF.txt', { method: 'POST', headers, body: 'text' });
    return (await answer.json()) as { handle: string };
  });
  const path = join(local.folder, 'out.csv');
  writeFileSync(path, 'a,b\n');
  local.link.downloads.set(handle, { path, name: '结果.csv' });
  const waiting = page.waitForEvent('download');
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, download: '' });
    document.body.append(link);
    link.click();
  }, `/download/${handle}`);
  expect((await waiting).suggestedFilename()).toBe('结果.csv');
});

it('runs no script that stands in the page itself, and frames nothing', async () => {
  const other = await context.newPage();
  const seen = watchTrouble(other);
  await other.goto(local.host.url);
  await other.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script, Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }));
  });
  expect(await other.evaluate(() => 'wasRun' in window)).toBe(false);
  await expect.poll(() => seen.filter((line) => line.includes('Content Security Policy')).length).toBeGreaterThan(1);
  await other.close();
});

it('refuses a page of another local port, to which the browser gives the same cookie', async () => {
  const foreign = await context.newPage();
  await foreign.goto(originOf(neighbour));
  expect(await ask(foreign, `ws://127.0.0.1:${local.port}/ws`)).toBe('refused');
  const before = local.link.grants.size;
  const outcome = await foreign.evaluate(async (target) => {
    const post = { method: 'POST', mode: 'no-cors', credentials: 'include', body: 'x' } as const;
    await fetch(`${target}upload?name=x`, post).catch(() => null);
    return fetch(target, { credentials: 'include' }).then(
      () => 'read',
      () => 'refused',
    );
  }, local.host.url);
  expect(outcome).toBe('refused');
  expect(local.link.grants.size).toBe(before);
  await foreign.close();
});

it('lets in a browser that was sent by a file on the disk', async () => {
  const file = join(local.folder, 'open.html');
  writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${local.host.makeLink()}">`);
  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(pathToFileURL(file).href);
  await fresh.waitForURL(local.host.url);
  expect(await fresh.getAttribute('meta[name=csp-nonce]', 'content')).toHaveLength(43);
});

it('lets in a browser that came by a link on another site', async () => {
  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(originOf(neighbour));
  await fresh.evaluate((href) => {
    location.href = href;
  }, local.host.makeLink());
  await fresh.waitForURL(local.host.url);
  expect(await fresh.getAttribute('meta[name=csp-nonce]', 'content')).toHaveLength(43);
});

it('gave the page nothing to complain about', () => expect(trouble).toEqual([]));
