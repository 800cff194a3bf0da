import type { IncomingMessage } from 'node:http';

export type Refusal = 'wrong-host' | 'wrong-origin' | 'wrong-target';

export interface Address {
  /** `127.0.0.1:PORT`, exactly as a Host header must have it. */
  readonly host: string;
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
}

export const makeAddress = (port: number): Address => ({
  host: `127.0.0.1:${port}`,
  origin: `http://127.0.0.1:${port}`,
});

const hasOneHost = (request: IncomingMessage, host: string): boolean => {
  const hosts = request.headersDistinct.host ?? [];
  return hosts.length === 1 && hosts[0] === host;
};

/** A page of another local port is same-site: it would bring our cookie along. */
const isFromElsewhere = (request: IncomingMessage): boolean =>
  !['same-origin', 'none'].includes(String(request.headers['sec-fetch-site'] ?? 'none'));

export interface GuardOptions {
  /** For what changes something or opens a socket: a request without Origin is then refused too. */
  readonly needsOrigin: boolean;
  /** For the one-time link alone, which may be followed from anywhere. */
  readonly mayComeFromElsewhere?: boolean;
}

/** Runs before any routing; null where the request may go on. */
export function findRefusal(request: IncomingMessage, address: Address, options: GuardOptions): Refusal | null {
  if (!hasOneHost(request, address.host)) return 'wrong-host';
  if (!/^\/(?!\/)/.test(request.url ?? '')) return 'wrong-target';
  const { origin } = request.headers;
  if (options.mayComeFromElsewhere && origin === undefined) return null;
  if (origin === undefined ? options.needsOrigin : origin !== address.origin) return 'wrong-origin';
  return isFromElsewhere(request) ? 'wrong-origin' : null;
}
