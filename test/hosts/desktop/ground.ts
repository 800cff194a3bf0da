import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '../../../electron/contract/client.ts';
import type { DesktopBridge } from '../../../renderer/platform/desktopBridge.ts';
import { fake } from './fakeElectron.ts';

/** A folder for the state that the program keeps for itself; the user's own is never touched. */
export function makeHome(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-desktop-'));
  process.env.CROSSCHECK_STATE = folder;
  return {
    folder,
    remove() {
      delete process.env.CROSSCHECK_STATE;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the preload gave the page. */
export const bridge = (): DesktopBridge => fake.bridge as unknown as DesktopBridge;

/** Calls as the page makes them: through the preload's functions. */
export function connectPage(): Client {
  const { send, onMessage } = bridge();
  return createClient({
    send: (message) => send(JSON.stringify(message)),
    onMessage: (listener) => onMessage((text) => listener(JSON.parse(text))),
  });
}
