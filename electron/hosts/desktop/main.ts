import { app } from 'electron';
import { collectRequests } from './projectRequests.ts';
import { registerScheme } from './protocol.ts';
import { startDesktop } from './startDesktop.ts';

/** Only what Electron wants before it is ready. */
function prepare(): void {
  app.enableSandbox();
  registerScheme();
  const requests = collectRequests(process.argv, process.cwd());
  void app.whenReady().then(() => startDesktop(requests));
}

// A second start hands its project to the first and ends.
if (app.requestSingleInstanceLock()) prepare();
else app.quit();
