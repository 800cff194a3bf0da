import { z } from 'zod';
import { CallError } from '../../electron/contract/index.ts';
import { collectDroppedFiles, placeOf } from './droppedEntries.ts';
import type { GrantedFile, Platform, Wire, WireListener } from './platform.ts';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5000;
const granted = z.object({ handle: z.string() });

/** Doubles from try to try, spread a little so that several pages do not come back at the same moment. */
export const retryDelay = (tries: number, random = Math.random()): number =>
  Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** tries) * (0.75 + random / 2);

function connectSocket(address: string, { onText, onState }: WireListener): Wire {
  let socket: WebSocket;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  function open(): void {
    clearTimeout(timer);
    socket = new WebSocket(address);
    socket.onmessage = (event) => onText(String(event.data));
    socket.onopen = () => {
      tries = 0;
      onState('open');
    };
    socket.onclose = () => {
      if (isClosed) return;
      onState('lost');
      timer = setTimeout(open, retryDelay(tries++));
    };
  }
  onState('connecting');
  open();

  return {
    send(text) {
      if (socket.readyState !== WebSocket.OPEN) throw new CallError('engine-stopped');
      socket.send(text);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      socket.close();
    },
  };
}

async function upload(file: File): Promise<GrantedFile> {
  const response = await fetch(`/upload?name=${encodeURIComponent(placeOf(file))}`, {
    method: 'POST',
    body: file,
    // A form of another site cannot set this header, so such a post is refused.
    headers: { 'X-Crosscheck': '1' },
  });
  if (!response.ok) throw new CallError('unreadable', { file: file.name });
  return { handle: granted.parse(await response.json()).handle, name: file.name };
}

/** Folders come in the order of the disk. */
const sortByPlace = (files: readonly File[]): File[] =>
  [...files].sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'en', { numeric: true }));

function followLink(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** An ordinary browser before the local host. The session cookie travels with every request by itself. */
export const createBrowser = () =>
  ({
    connect: (listener) =>
      connectSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`, listener),
    collectDropped: collectDroppedFiles,
    async grantFiles(files) {
      const handles: GrantedFile[] = [];
      // One at a time: a folder of thousands of files would otherwise open as many connections.
      for (const file of sortByPlace(files)) handles.push(await upload(file));
      return handles;
    },
    async openLog() {
      window.open('/log', '_blank', 'noopener');
    },
    async saveDownload(_client, { handle, name }) {
      followLink(`/download/${encodeURIComponent(handle)}`, name);
      return true;
    },
  }) satisfies Platform;
