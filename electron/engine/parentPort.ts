interface UtilityPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: string): void;
}

export interface ParentPort {
  readonly send: (text: string) => void;
  readonly onMessage: (listener: (text: string) => void) => void;
  /** The host is gone: nobody will read another reply. */
  readonly onGone: (listener: () => void) => void;
}

/** Electron's `utilityProcess` gives a port, `child_process.fork` gives the process itself; both carry JSON texts here. */
export function connectParent(): ParentPort {
  const utility = (process as unknown as { parentPort?: UtilityPort }).parentPort;
  if (utility)
    return {
      send: (text) => utility.postMessage(text),
      onMessage: (listener) => utility.on('message', ({ data }) => typeof data === 'string' && listener(data)),
      onGone: () => {},
    };
  return {
    send: (text) => {
      if (process.connected) process.send?.(text, undefined, undefined, () => {});
    },
    onMessage: (listener) => process.on('message', (message) => typeof message === 'string' && listener(message)),
    onGone: (listener) => process.on('disconnect', listener),
  };
}
