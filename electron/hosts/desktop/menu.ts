import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../common/renderMessage.ts';

/** What a menu entry asks the screen to do; undo and redo in a text field stay the field's own. */
export interface MenuOptions {
  readonly translate: Translate;
  readonly send: (command: string) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

export function installMenu({ translate, send }: MenuOptions): void {
  const entry = (command: string, accelerator?: string): MenuItemConstructorOptions => ({
    label: translate(`menu:${command}`),
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const title = (name: string): string => translate(`menu:title.${name}`);
  const file = [
    entry('new-project', 'CmdOrCtrl+N'),
    entry('open-project', 'CmdOrCtrl+O'),
    entry('save-copy', 'CmdOrCtrl+Shift+S'),
    separator,
    entry('import', 'CmdOrCtrl+I'),
    separator,
    { role: process.platform === 'darwin' ? 'close' : 'quit' } satisfies MenuItemConstructorOptions,
  ];
  const edit: MenuItemConstructorOptions[] = [
    entry('undo'),
    entry('redo'),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ];
  const help = [entry('keys'), entry('log')];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const, label: app.name }] : []),
      { label: title('file'), submenu: file },
      { label: title('edit'), submenu: edit },
      { label: title('view'), submenu: view },
      { label: title('help'), submenu: help },
    ]),
  );
}
