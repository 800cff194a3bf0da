// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallError } from '../../../electron/contract/index.ts';
import { createBrowser, retryDelay } from '../../../renderer/platform/browser.ts';

class FakeSocket {
  static readonly OPEN = 1;
  static readonly made: FakeSocket[] = [];
  readonly sent: string[] = [];
  readyState = 0;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  readonly address: string;
  constructor(address: string) {
    this.address = address;
    FakeSocket.made.push(this);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  close(): void {
    this.readyState = 3;
    this.onclose?.();
  }
  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }
}

beforeEach(() => {
  FakeSocket.made.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const latest = (): FakeSocket => FakeSocket.made.at(-1) as FakeSocket;

test('speaks to its own host and reconnects until it is closed', () => {
  const states: string[] = [];
  const wire = createBrowser().connect({ onText: () => undefined, onState: (state) => states.push(state) });
  expect(latest().address).toBe(`ws://${location.host}/ws`);
  latest().open();
  latest().close();
  expect(() => wire.send('{}')).toThrow(CallError);
  vi.advanceTimersByTime(1000);
  expect(FakeSocket.made).toHaveLength(2);
  latest().open();
  wire.send('{"a":1}');
  expect(latest().sent).toEqual(['{"a":1}']);
  wire.close();
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.made).toHaveLength(2);
  expect(states).toEqual(['connecting', 'open', 'lost', 'open']);
});

test('waits longer from try to try, up to a limit', () => {
  expect(retryDelay(0, 0.5)).toBe(200);
  expect(retryDelay(3, 0.5)).toBe(1600);
  expect(retryDelay(30, 0.5)).toBe(5000);
});

test('uploads bytes with the header that a foreign form cannot set', async () => {
  const fetched = vi.fn(async () => new Response(JSON.stringify({ handle: 'abcdefgh' })));
  vi.stubGlobal('fetch', fetched);
  const files = [new File(['x'], '一 b.txt')];
  expect(await createBrowser().grantFiles(files)).toEqual([{ handle: 'abcdefgh', name: '一 b.txt' }]);
  const [address, init] = fetched.mock.calls[0] as unknown as [string, RequestInit];
  expect(address).toBe('/upload?name=%E4%B8%80%20b.txt');
  expect(init).toMatchObject({ method: 'POST', headers: { 'X-Crosscheck': '1' } });
});

test('the files of a folder go up in order, with their folders in their names', async () => {
  const fetched = vi.fn(async (_address: string) => new Response(JSON.stringify({ handle: 'abcdefgh' })));
  vi.stubGlobal('fetch', fetched);
  const inFolder = (path: string): File =>
    Object.defineProperty(new File(['x'], 'index.html'), 'webkitRelativePath', { value: path });
  await createBrowser().grantFiles([inFolder('p/n10/index.html'), inFolder('p/n9/index.html')]);
  const names = fetched.mock.calls.map(([address]) => new URLSearchParams(address.split('?')[1]).get('name'));
  expect(names).toEqual(['p/n9/index.html', 'p/n10/index.html']);
});

test('a refused upload names the file', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 413 }));
  await expect(createBrowser().grantFiles([new File(['x'], 'big.txt')])).rejects.toEqual(
    new CallError('unreadable', { file: 'big.txt' }),
  );
});
