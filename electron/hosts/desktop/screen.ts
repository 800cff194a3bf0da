import type { BrowserWindow } from 'electron';
import type { Outbound } from '../../contract/envelope.ts';
import { MESSAGE } from './channels.ts';
import { openWindow } from './window.ts';

export interface Screen {
  current(): BrowserWindow | null;
  /** Opens the window, or brings the one there is to the front. */
  show(): void;
  /** Goes nowhere while there is no window: the next page asks for all it needs. */
  send(message: Outbound): void;
  /** Told whenever a page starts anew, and when it is gone. */
  onDocument(listener: () => void): void;
}

/** A page that crashed again within this time is not loaded a third time. */
const CALM_MS = 10_000;

function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const sinceLast = Date.now() - lastCrash;
    lastCrash = Date.now();
    if (reason !== 'clean-exit' && sinceLast > CALM_MS) window.webContents.reload();
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The one window. */
export function createScreen(): Screen {
  let window: BrowserWindow | null = null;
  let tellDocument = (): void => {};

  function open(): BrowserWindow {
    const opened = openWindow();
    reloadAfterCrash(opened);
    opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) tellDocument();
    });
    opened.on('closed', () => {
      window = null;
      tellDocument();
    });
    return opened;
  }

  return {
    current: () => window,
    show() {
      if (window) bringForward(window);
      else window = open();
    },
    send(message) {
      if (window && !window.isDestroyed()) window.webContents.send(MESSAGE, JSON.stringify(message));
    },
    onDocument(listener) {
      tellDocument = listener;
    },
  };
}
