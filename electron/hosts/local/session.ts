import { isSameSecret, makeSecret } from './secrets.ts';

export interface Session {
  /** The value of a Set-Cookie header. */
  readonly setCookie: string;
  isKnown(cookieHeader: string | undefined): boolean;
}

/** Browsers send a cookie to every port of a host, so the port stands in its name. */
export function createSession(port: number): Session {
  const prefix = `crosscheck-${port}=`;
  const secret = makeSecret();
  return {
    setCookie: `${prefix}${secret}; HttpOnly; SameSite=Strict; Path=/`,
    // Any match counts: another port's page can add a cookie of the same name, never take ours away.
    isKnown: (cookieHeader = '') =>
      cookieHeader
        .split(';')
        .map((part) => part.trim())
        .some((part) => part.startsWith(prefix) && isSameSecret(part.slice(prefix.length), secret)),
  };
}
