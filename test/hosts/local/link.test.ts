import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTokenDesk, TOKEN_LIFETIME } from '../../../electron/hosts/local/tokenDesk.ts';
import { type LocalFixture, pathOf, startFixture } from './localFixture.ts';

let local: LocalFixture;
beforeEach(async () => {
  local = await startFixture();
});
afterEach(() => local.close());

describe('the one-time link', () => {
  it('gives a cookie named for the port and leads on to the page', async () => {
    const answer = await local.ask(pathOf(local.host.link));
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const [cookie = '', ...flags] = String(answer.headers['set-cookie']).split('; ');
    expect(cookie).toMatch(new RegExp(`^crosscheck-${local.port}=[\\w-]{43}$`));
    expect(flags).toEqual(['HttpOnly', 'SameSite=Strict', 'Path=/']);
    expect((await local.ask('/', { headers: { cookie } })).status).toBe(200);
  });

  it('works once', async () => {
    await local.ask(pathOf(local.host.link));
    const second = await local.ask(pathOf(local.host.link));
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('press Enter');
    expect(second.text).toContain('npm start');
  });

  it('says the same in Chinese', async () => {
    const answer = await local.ask('/', { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
    expect(answer.text).toContain('回车键');
  });

  it('is not used up by a wrong token, a HEAD request or a prefetch', async () => {
    expect((await local.ask('/?token=wrong')).status).toBe(403);
    expect((await local.ask(pathOf(local.host.link), { method: 'HEAD' })).status).toBe(403);
    expect((await local.ask(pathOf(local.host.link), { headers: { 'sec-purpose': 'prefetch' } })).status).toBe(403);
    expect((await local.ask(pathOf(local.host.link))).status).toBe(303);
  });

  it('dies when a new one is made', async () => {
    const next = local.host.makeLink();
    expect((await local.ask(pathOf(local.host.link))).status).toBe(403);
    expect((await local.ask(pathOf(next))).status).toBe(303);
  });

  it('followed from another site, goes on from a page of our own, so that the strict cookie is sent', async () => {
    const answer = await local.ask(pathOf(local.host.link), { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeDefined();
    expect(answer.text).toContain('http-equiv="refresh"');
  });

  it('is too old after five minutes', () => {
    let now = 1_000;
    const desk = createTokenDesk(() => now);
    const token = desk.issue();
    now += TOKEN_LIFETIME + 1;
    expect(desk.redeem(token)).toBe(false);
    const next = desk.issue();
    now += TOKEN_LIFETIME;
    expect(desk.redeem(next)).toBe(true);
    expect(desk.redeem(next)).toBe(false);
  });
});

describe('without a cookie', () => {
  it.each(['/', '/index.html', '/assets/app-1a2b.js', '/log', '/download/abcdefgh1234', '/nothing'])(
    'GET %s is refused',
    async (path) => {
      const answer = await local.ask(path);
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('csp-nonce');
    },
  );

  it("another port's cookie is refused, by name and by value", async () => {
    const other = await startFixture();
    const cookie = await other.enter();
    await other.close();
    const renamed = cookie.replace(/^crosscheck-\d+/, `crosscheck-${local.port}`);
    expect((await local.ask('/', { headers: { cookie } })).status).toBe(403);
    expect((await local.ask('/', { headers: { cookie: renamed } })).status).toBe(403);
  });
});
