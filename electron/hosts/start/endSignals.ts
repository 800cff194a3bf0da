const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves at the first signal to end. Later ones are swallowed: npm passes on what the terminal has already sent, and
 * a second Ctrl+C must not cut the closing short.
 */
export const waitForEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve());
  });
