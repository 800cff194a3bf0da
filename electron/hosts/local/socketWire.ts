import type { WebSocket } from 'ws';
import type { Outbound } from '../../contract/envelope.ts';
import type { LinkClient } from '../engineLink.ts';

/** Bytes of one message, both ways. */
export const FRAME_LIMIT = 16 * 1024 * 1024;
/** Above this much unsent, progress is left out: the next one says it anew. */
const BUSY_BYTES = 1024 * 1024;
/** Above this much unsent the page has stopped reading. It reconnects and reads again. */
const STUCK_BYTES = 128 * 1024 * 1024;
const PING_MILLISECONDS = 20_000;

const isProgress = (message: Outbound): boolean =>
  'event' in message &&
  message.event === 'progress' &&
  (message.data as { isFinished?: boolean } | null)?.isFinished !== true;

function toFrame(message: Outbound): string {
  const text = JSON.stringify(message);
  if (Buffer.byteLength(text) <= FRAME_LIMIT || !('id' in message)) return text;
  return JSON.stringify({ id: message.id, error: { code: 'too-many', params: { what: 'bytes', limit: FRAME_LIMIT } } });
}

/** Sends unless the page is behind; ends a socket that has stopped reading. */
export function deliverTo(socket: WebSocket, message: Outbound): void {
  if (socket.readyState !== socket.OPEN) return;
  const unsent = socket.bufferedAmount;
  if (unsent > STUCK_BYTES) socket.terminate();
  else if (unsent <= BUSY_BYTES || !isProgress(message)) socket.send(toFrame(message));
}

function parseFrame(data: unknown, isBinary: boolean): { value: unknown } | null {
  if (isBinary) return null;
  try {
    return { value: JSON.parse(String(data)) };
  } catch {
    return null;
  }
}

/** Finds out a page that went away without a word. */
function keepAlive(socket: WebSocket): () => void {
  let isHere = true;
  socket.on('pong', () => {
    isHere = true;
  });
  const timer = setInterval(() => {
    if (!isHere) return socket.terminate();
    isHere = false;
    socket.ping();
  }, PING_MILLISECONDS);
  return () => clearInterval(timer);
}

/** Joins one page's socket to the engine. A frame that is no JSON text ends it (1007). */
export function joinSocket(socket: WebSocket, connect: (deliver: (message: Outbound) => void) => LinkClient): void {
  const client = connect((message) => deliverTo(socket, message));
  const stop = keepAlive(socket);
  socket.on('message', (data, isBinary) => {
    const frame = parseFrame(data, isBinary);
    if (frame) client.receive(frame.value);
    else socket.close(1007, 'JSON text expected');
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    stop();
    client.close();
  });
}
