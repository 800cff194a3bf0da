import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  IpcMainEvent,
  MenuItemConstructorOptions,
  OpenDialogOptions,
  PrintToPDFOptions,
  SaveDialogOptions,
} from 'electron';

/**
 * What the desktop host uses of Electron, in one process: two ends of IPC that clone what crosses, windows that draw
 * nothing, dialogs that answer what a test says. Stands in by `vi.mock('electron', () => import('./fakeElectron.ts'))`.
 */
type Answer<T> = (options: T) => string[];
interface Sender {
  readonly origin: string;
  readonly parent: unknown;
}

const OWN_SENDER: Sender = { origin: 'app://crosscheck', parent: null };
const ENGINE = fileURLToPath(new URL('../../../electron/engine/engineProcess.ts', import.meta.url));

/** What a test sets, and what it reads afterwards. */
export const fake = {
  isFirstInstance: true,
  isReady: false,
  locale: 'en',
  sender: OWN_SENDER as Sender | null,
  openDialog: (() => []) as Answer<OpenDialogOptions>,
  saveDialog: (() => []) as Answer<SaveDialogOptions>,
  openPathProblem: '',
  quits: 0,
  isSandboxed: false,
  dialogs: [] as (OpenDialogOptions | SaveDialogOptions)[],
  errorBoxes: [] as [title: string, content: string][],
  openedPaths: [] as string[],
  windows: [] as BrowserWindow[],
  engines: [] as ReturnType<typeof fork>[],
  schemes: [] as CustomScheme[],
  menu: [] as MenuItemConstructorOptions[],
  serve: null as ((request: Request) => Promise<Response>) | null,
  bridge: {} as Record<string, (...args: never[]) => unknown>,
  recentDocuments: [] as string[],
  pathsOfFiles: new Map<unknown, string>(),
  /** Answers what is printed, or fails. */
  print: (async () => Buffer.from('%PDF-1.4')) as (options: PrintToPDFOptions) => Promise<Buffer>,
};

let markReady: () => void = () => {};
const ready = new Promise<void>((resolve) => {
  markReady = resolve;
});
export async function becomeReady(): Promise<void> {
  fake.isReady = true;
  markReady();
  await ready;
}

class App extends EventEmitter {
  readonly name = 'Crosscheck';
  requestSingleInstanceLock = (): boolean => fake.isFirstInstance;
  enableSandbox = (): void => {
    if (fake.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    fake.isSandboxed = true;
  };
  whenReady = (): Promise<void> => ready;
  getLocale = (): string => fake.locale;
  getVersion = (): string => '1.2.3';
  addRecentDocument = (path: string): void => void fake.recentDocuments.push(path);
  /** As Electron does it: those who listen may hold the end. */
  quit = (): void => {
    const event = {
      isHeld: false,
      preventDefault: () => {
        event.isHeld = true;
      },
    };
    this.emit('before-quit', event);
    if (!event.isHeld) fake.quits += 1;
  };
}
export const app = new App();

export class WebContents extends EventEmitter {
  openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  reloads = 0;
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }): void => {
    this.openWindow = handler;
  };
  send = (channel: string, message: unknown): void => void ipcRenderer.emit(channel, {}, structuredClone(message));
  reload = (): void => {
    this.reloads += 1;
  };
  printToPDF = (options: PrintToPDFOptions): Promise<Buffer> => fake.print(options);
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: BrowserWindowConstructorOptions;
  url = '';
  isShown = false;
  focuses = 0;
  isGone = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    fake.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL = async (url: string): Promise<void> => {
    this.url = url;
    this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  };
  show = (): void => {
    this.isShown = true;
  };
  focus = (): void => {
    this.focuses += 1;
  };
  isMinimized = (): boolean => false;
  restore = (): void => {};
  isDestroyed = (): boolean => this.isGone;
  destroy = (): void => {
    this.isGone = true;
  };
  close = (): void => {
    this.isGone = true;
    this.emit('closed');
    app.emit('window-all-closed');
  };
}

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  handle = (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown): void => {
    this.handlers.set(channel, handler);
  };
}
export const ipcMain = new IpcMain();

const ipcEvent = (): IpcMainEvent => ({ senderFrame: fake.sender }) as IpcMainEvent;
class IpcRenderer extends EventEmitter {
  send = (channel: string, message: unknown): void => void ipcMain.emit(channel, ipcEvent(), structuredClone(message));
  invoke = async (channel: string, ...args: unknown[]): Promise<unknown> =>
    structuredClone(await ipcMain.handlers.get(channel)?.(ipcEvent(), ...structuredClone(args)));
}
export const ipcRenderer = new IpcRenderer();
export const contextBridge = {
  exposeInMainWorld: (name: string, api: typeof fake.bridge): void => {
    if (name !== 'crosscheck') throw new Error(`${name} is no name of ours`);
    fake.bridge = api;
  },
};
export const webUtils = { getPathForFile: (file: unknown): string => fake.pathsOfFiles.get(file) ?? '' };

class Session {
  requestPermission: (contents: unknown, permission: string, answer: (isGranted: boolean) => void) => void = () => {};
  checkPermission: (contents: unknown, permission: string) => boolean = () => true;
  checkDevice: () => boolean = () => true;
  beforeRequest: (details: { url: string }, decide: (decision: { cancel: boolean }) => void) => void = () => {};
  setPermissionRequestHandler = (handler: Session['requestPermission']): void => {
    this.requestPermission = handler;
  };
  setPermissionCheckHandler = (handler: Session['checkPermission']): void => {
    this.checkPermission = handler;
  };
  setDevicePermissionHandler = (handler: Session['checkDevice']): void => {
    this.checkDevice = handler;
  };
  webRequest = {
    onBeforeRequest: (listener: Session['beforeRequest']): void => {
      this.beforeRequest = listener;
    },
  };
}
const partitions = new Map<string, Session>();
export const session = {
  defaultSession: new Session(),
  fromPartition: (name: string): Session => {
    const known = partitions.get(name) ?? new Session();
    partitions.set(name, known);
    return known;
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (fake.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    fake.schemes = schemes;
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    if (scheme === 'app') fake.serve = handler;
  },
};

/** With or without a window before the options, as the real ones. */
const lastOf = <T>(args: unknown[]): T => args.at(-1) as T;
export const dialog = {
  async showOpenDialog(...args: unknown[]) {
    fake.dialogs.push(lastOf(args));
    const filePaths = fake.openDialog(lastOf(args));
    return { canceled: filePaths.length === 0, filePaths };
  },
  async showSaveDialog(...args: unknown[]) {
    fake.dialogs.push(lastOf(args));
    const [filePath = ''] = fake.saveDialog(lastOf(args));
    return { canceled: filePath === '', filePath };
  },
  showErrorBox: (title: string, content: string): void => void fake.errorBoxes.push([title, content]),
};
export const shell = {
  openPath: async (path: string): Promise<string> => {
    fake.openedPaths.push(path);
    return fake.openPathProblem;
  },
};
export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu(menu: MenuItemConstructorOptions[]): void {
    fake.menu = menu;
  },
};

/** The real engine, as a child of Node, behind the utility process's own calls. A bundle names an entry that is there. */
export const utilityProcess = {
  fork(entry: string, args: string[]) {
    if (!fake.isReady) throw new Error('utilityProcess cannot be created before app is ready.');
    const child = fork(existsSync(entry) ? entry : ENGINE, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    fake.engines.push(child);
    return Object.assign(new EventEmitter(), {
      pid: child.pid,
      on: (name: string, listener: (value: unknown) => void) => child.on(name, listener),
      postMessage: (text: string) => child.connected && child.send(text),
      kill: () => child.kill(),
    });
  },
};
