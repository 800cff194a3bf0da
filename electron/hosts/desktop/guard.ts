import { app, type IpcMainEvent, type IpcMainInvokeEvent, session, type WebContents } from 'electron';
import { ORIGIN } from './protocol.ts';

/** Copying tables and pictures is the one permission a page of ours needs. */
const ALLOWED = new Set(['clipboard-sanitized-write']);
const LOCAL_SCHEMES = new Set(['blob:', 'data:', 'devtools:']);

const isOwn = (url: string): boolean => url.startsWith(`${ORIGIN}/`) || LOCAL_SCHEMES.has(new URL(url).protocol);

function lockDown(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** No navigation, no windows, no permissions, no connection to anywhere. */
export function guardSession(): void {
  app.on('web-contents-created', (_event, contents) => lockDown(contents));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(ALLOWED.has(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => ALLOWED.has(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwn(url) }));
}

/** True only for the top frame of our own page. */
export const isOwnSender = ({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.origin === ORIGIN;
