import type { ServerResponse } from 'node:http';
import type { CallErrorData } from '../../contract/errors.ts';
import { BARE_POLICY, SECURITY_HEADERS } from '../pageHeaders.ts';

export type HeaderValues = Readonly<Record<string, string | number>>;

/** Writes the head that every response shares; what is given wins. */
export function writeHead(response: ServerResponse, status: number, headers: HeaderValues): void {
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    'Content-Security-Policy': BARE_POLICY,
    'Cache-Control': 'no-store',
    ...headers,
  });
}

export function sendText(response: ServerResponse, status: number, text: string, headers: HeaderValues = {}): void {
  writeHead(response, status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  writeHead(response, status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

export const sendError = (response: ServerResponse, status: number, error: CallErrorData): void =>
  sendJson(response, status, { error });
