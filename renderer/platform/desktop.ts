import type { DesktopBridge } from './desktopBridge.ts';
import type { Platform } from './platform.ts';

/** Electron: messages go through the preload script. The wire to main cannot break while the window lives. */
export const createDesktop = (bridge: DesktopBridge) =>
  ({
    connect({ onText, onState }) {
      const close = bridge.onMessage(onText);
      queueMicrotask(() => onState('open'));
      return { send: (text) => bridge.send(text), close };
    },
    // A folder comes as one File with a path, which is all that a handle needs.
    collectDropped: async (data) => [...data.files],
    grantFiles: (files) => bridge.grantFiles([...files]),
    async openLog(client) {
      await client.call('host.openLog', {});
    },
    async saveDownload(client, { handle, name, uid, replacesUid }) {
      const marks = { ...(uid && { uid }), ...(replacesUid && { replacesUid }) };
      const { saved, keptEdited } = await client.call('host.saveDownload', { handle, name, ...marks });
      return saved && keptEdited ? 'kept' : saved;
    },
  }) satisfies Platform;
