import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, ipcMain } from 'electron';
import { z } from 'zod';
import { type Client, createClient } from '../../contract/client.ts';
import { createEngineLink } from '../engineLink.ts';
import { logFile } from '../folders.ts';
import { loadWords } from '../words.ts';
import { GRANT, MESSAGE } from './channels.ts';
import { guardSession, isOwnSender } from './guard.ts';
import { createHostHandlers } from './hostHandlers.ts';
import { installMenu } from './menu.ts';
import { findProjectArgument } from './projectArgument.ts';
import { registerScheme, servePage } from './protocol.ts';
import { lastProject, noteProject } from './recentProjects.ts';
import { spawnUtilityEngine } from './utilityEngine.ts';
import { openWindow } from './window.ts';

const page = fileURLToPath(new URL('../renderer', import.meta.url));
let window: BrowserWindow | null = null;

function run(): void {
  const scratchFolder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  const link = createEngineLink({ spawn: spawnUtilityEngine, scratchFolder, logFile: logFile(), hostName: 'desktop' });
  const paths = new Map<string, string>();
  const remember = (handle: string, path: string): void => void paths.set(handle, path);
  link.setHostHandlers(createHostHandlers({ link, window: () => window, remember }));

  const toPage = (message: unknown): void => {
    if (window && !window.isDestroyed()) window.webContents.send(MESSAGE, JSON.stringify(message));
  };
  const wire = link.connect(toPage);

  /** A successful open by handle is worth remembering; the page itself never sees the path. */
  function noteOpened(message: unknown): void {
    const opened = z.object({
      name: z.enum(['project.open', 'project.create']),
      input: z.object({ handle: z.string() }),
    });
    const parsed = opened.safeParse(message);
    const path = parsed.success ? paths.get(parsed.data.input.handle) : undefined;
    if (path) noteProject(path);
  }

  ipcMain.on(MESSAGE, (event, text: unknown) => {
    if (!isOwnSender(event) || typeof text !== 'string') return;
    const message: unknown = JSON.parse(text);
    noteOpened(message);
    wire.receive(message);
  });
  ipcMain.handle(GRANT, (event, given: unknown) => {
    if (!isOwnSender(event)) throw new Error('not allowed');
    return z
      .array(z.string().min(1))
      .max(100_000)
      .parse(given)
      .map((path) => ({ handle: link.grant(path), name: basename(path) }));
  });

  const own = connectMain();
  function connectMain(): Client {
    let deliver: (message: unknown) => void = () => {};
    const mainWire = link.connect((message) => deliver(message));
    return createClient({
      send: mainWire.receive,
      onMessage: (listener) => {
        deliver = listener;
      },
    });
  }

  async function openProject(path: string): Promise<void> {
    const handle = link.grant(path);
    try {
      await own.call('project.open', { handle });
      noteProject(path);
    } catch (error) {
      dialog.showErrorBox(basename(path), error instanceof Error ? error.message : String(error));
    }
  }

  registerScheme();
  const waiting = findProjectArgument(process.argv, process.cwd());
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openProject(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const path = findProjectArgument(argv, folder);
    if (path) void openProject(path);
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void link.shutdown().then(() => {
      isClosed = true;
      rmSync(scratchFolder, { recursive: true, force: true });
      app.quit();
    });
  });

  void app.whenReady().then(async () => {
    guardSession();
    servePage(page);
    const translate = loadWords(app.getLocale().startsWith('zh') ? 'zh-Hans' : 'en');
    installMenu({ translate, send: (command) => toPage({ event: 'menu', data: { command } }) });
    const project = waiting ?? lastProject();
    if (project) await openProject(project);
    window = openWindow();
    window.on('closed', () => {
      window = null;
    });
  });
}

if (app.requestSingleInstanceLock()) run();
else app.quit();
