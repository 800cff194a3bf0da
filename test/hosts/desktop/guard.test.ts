import { beforeAll, describe, expect, it, vi } from 'vitest';
import { app, fake, session, WebContents } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
const { guardSession, isOwnSender } = await import('../../../electron/hosts/desktop/guard.ts');
const { openWindow } = await import('../../../electron/hosts/desktop/window.ts');

beforeAll(() => guardSession());

describe('a page', () => {
  const contents = new WebContents();
  beforeAll(() => void app.emit('web-contents-created', {}, contents));

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('is held at %s', (name) => {
    const preventDefault = vi.fn();
    contents.emit(name, { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  it('opens no window', () => {
    expect(contents.openWindow({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(contents.openWindow({ url: 'app://crosscheck/' })).toEqual({ action: 'deny' });
  });
});

describe('permissions', () => {
  const request = (permission: string): boolean => {
    let isGranted: boolean | undefined;
    session.defaultSession.requestPermission(null, permission, (answer) => {
      isGranted = answer;
    });
    if (isGranted === undefined) throw new Error('no answer');
    return isGranted;
  };
  it.each([
    ['clipboard-sanitized-write', true],
    ['clipboard-read', false],
    ['media', false],
    ['geolocation', false],
    ['notifications', false],
    ['openExternal', false],
    ['fileSystem', false],
  ])('%s: %s', (permission, wanted) => {
    expect(request(permission)).toBe(wanted);
    expect(session.defaultSession.checkPermission(null, permission)).toBe(wanted);
  });
  it('no device', () => expect(session.defaultSession.checkDevice()).toBe(false));
});

describe('requests', () => {
  const isCancelled = (url: string): boolean => {
    let decision = { cancel: false };
    session.defaultSession.beforeRequest({ url }, (given) => {
      decision = given;
    });
    return decision.cancel;
  };
  it.each([
    'https://example.org/',
    'http://127.0.0.1:80/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'app://crosscheck.example/',
  ])('%s goes nowhere', (url) => expect(isCancelled(url)).toBe(true));
  it.each(['app://crosscheck/assets/a.js', 'blob:app://crosscheck/1', 'data:image/png;base64,AA'])('%s may go', (url) =>
    expect(isCancelled(url)).toBe(false),
  );
});

describe('the sender of a message', () => {
  const from = (senderFrame: unknown): boolean => isOwnSender({ senderFrame } as Parameters<typeof isOwnSender>[0]);
  it('is the top frame of our page', () => expect(from({ origin: 'app://crosscheck', parent: null })).toBe(true));
  it.each([
    ['another origin', { origin: 'https://example.org', parent: null }],
    ['an origin that begins like ours', { origin: 'app://crosscheck.example', parent: null }],
    ['a frame inside the page', { origin: 'app://crosscheck', parent: {} }],
    ['a frame that is gone', null],
  ])('is not %s', (_, frame) => expect(from(frame)).toBe(false));
});

it('the window has its page in a sandbox, apart from Node and from the preload', () => {
  openWindow();
  const window = fake.windows.at(-1);
  expect(window?.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
  expect(window?.options.webPreferences).not.toHaveProperty('allowRunningInsecureContent');
  expect(window?.url).toBe('app://crosscheck/');
});
