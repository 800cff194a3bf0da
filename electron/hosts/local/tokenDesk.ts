import { isSameSecret, makeSecret } from './secrets.ts';

/** Milliseconds that a link waits for its first use. */
export const TOKEN_LIFETIME = 5 * 60_000;

export interface TokenDesk {
  /** A new token; the one before dies. */
  issue(): string;
  /** True once, for the token that was issued last, in its lifetime. */
  redeem(token: string): boolean;
}

export function createTokenDesk(now: () => number = Date.now): TokenDesk {
  let current: { readonly token: string; readonly expires: number } | null = null;
  return {
    issue() {
      const token = makeSecret();
      current = { token, expires: now() + TOKEN_LIFETIME };
      return token;
    },
    redeem(token) {
      if (!current || now() > current.expires || !isSameSecret(token, current.token)) return false;
      current = null;
      return true;
    },
  };
}
