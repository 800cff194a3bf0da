import { basename } from 'node:path';
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../common/renderMessage.ts';

export interface MenuOptions {
  readonly translate: Translate;
  /** Paths of projects, newest first. */
  readonly recent: readonly string[];
  /** Asks the screen; undo and redo in a text field stay the field's own. */
  readonly send: (command: string) => void;
  readonly newProject: () => void;
  readonly openProject: () => void;
  readonly openRecent: (path: string) => void;
  readonly openLog: () => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };
const isMac = (): boolean => process.platform === 'darwin';

/** Electron words its roles in English only. */
const makeRole =
  (translate: Translate) =>
  (role: NonNullable<Item['role']>, name: string = role): Item => ({
    role,
    label: translate(`menu:${name}`, { app: app.name }),
  });

function listFile(options: MenuOptions): Item[] {
  const { translate, recent, send, newProject, openProject, openRecent } = options;
  const role = makeRole(translate);
  return [
    { label: translate('menu:new-project'), accelerator: 'CmdOrCtrl+N', click: newProject },
    { label: translate('menu:open-project'), accelerator: 'CmdOrCtrl+O', click: openProject },
    {
      label: translate('menu:open-recent'),
      enabled: recent.length > 0,
      submenu: recent.map((path) => ({ label: basename(path), toolTip: path, click: () => openRecent(path) })),
    },
    { label: translate('menu:save-copy'), accelerator: 'CmdOrCtrl+Shift+S', click: () => send('save-copy') },
    separator,
    { label: translate('menu:import'), accelerator: 'CmdOrCtrl+I', click: () => send('import') },
    separator,
    isMac() ? role('close', 'close-window') : role('quit'),
  ];
}

function listEdit({ translate, send }: MenuOptions): Item[] {
  const role = makeRole(translate);
  return [
    { label: translate('menu:undo'), click: () => send('undo') },
    { label: translate('menu:redo'), click: () => send('redo') },
    separator,
    role('cut'),
    role('copy'),
    role('paste'),
    role('selectAll', 'select-all'),
  ];
}

function listView({ translate }: MenuOptions): Item[] {
  const role = makeRole(translate);
  return [
    role('resetZoom', 'reset-zoom'),
    role('zoomIn', 'zoom-in'),
    role('zoomOut', 'zoom-out'),
    separator,
    role('togglefullscreen', 'full-screen'),
  ];
}

const listHelp = ({ translate, send, openLog }: MenuOptions): Item[] => [
  { label: translate('menu:keys'), click: () => send('keys') },
  { label: translate('menu:log'), click: openLog },
];

function listApp({ translate }: MenuOptions): Item[] {
  const role = makeRole(translate);
  return [role('about'), separator, role('hide'), role('hideOthers', 'hide-others'), separator, role('quit')];
}

/** The menu in the user's language. Called again when the recent projects change. */
export function installMenu(options: MenuOptions): void {
  const title = (name: string): string => options.translate(`menu:title.${name}`);
  const template: Item[] = [
    ...(isMac() ? [{ label: app.name, submenu: listApp(options) }] : []),
    { label: title('file'), submenu: listFile(options) },
    { label: title('edit'), submenu: listEdit(options) },
    { label: title('view'), submenu: listView(options) },
    { label: title('help'), submenu: listHelp(options) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
