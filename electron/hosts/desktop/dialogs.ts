import { extname } from 'node:path';
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Translate } from '../../common/renderMessage.ts';
import { REFERENCE_ENDINGS, SOURCE_ENDINGS } from '../../pipeline/import/knownEndings.ts';
import { lastPart, toFileName } from '../local/fileName.ts';
import { wordError } from './wordError.ts';

const ENDING = '.crosscheck';

/** What the user chooses natively. Paths, or null and nothing where the user cancelled. */
export interface Dialogs {
  nameProject(name: string): Promise<string | null>;
  chooseProject(): Promise<string | null>;
  chooseArticles(kind: 'files' | 'folders'): Promise<string[]>;
  nameExport(name: string): Promise<string | null>;
  /** A box with what went wrong, in words. */
  tellProblem(title: string, error: unknown): void;
}

export interface DialogOptions {
  readonly translate: Translate;
  /** The window that a dialog belongs to, if there is one. */
  readonly window: () => BrowserWindow | null;
}

/** Articles of every kind that is read, and the lists that name them. */
const READ_ENDINGS = [...SOURCE_ENDINGS, ...REFERENCE_ENDINGS].map((ending) => ending.slice(1));

/** GTK's dialog leaves a name as it was typed. */
const withEnding = (path: string): string => (extname(path).toLowerCase() === ENDING ? path : path + ENDING);

export function createDialogs({ translate, window }: DialogOptions): Dialogs {
  const projects = [{ name: translate('menu:filter.projects'), extensions: [ENDING.slice(1)] }];
  const articles = [
    { name: translate('menu:filter.text'), extensions: READ_ENDINGS },
    { name: translate('menu:filter.all'), extensions: ['*'] },
  ];
  async function open(options: OpenDialogOptions): Promise<string[]> {
    const parent = window();
    return (await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options))).filePaths;
  }
  async function save(options: SaveDialogOptions): Promise<string | null> {
    const parent = window();
    return (await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options))).filePath || null;
  }
  return {
    async nameProject(name) {
      const path = await save({ defaultPath: `${toFileName(name)}${ENDING}`, filters: projects });
      return path && withEnding(path);
    },
    chooseProject: async () => (await open({ properties: ['openFile'], filters: projects }))[0] ?? null,
    chooseArticles: (kind) =>
      kind === 'folders'
        ? open({ properties: ['openDirectory', 'multiSelections'] })
        : open({ properties: ['openFile', 'multiSelections'], filters: articles }),
    // The page proposes a name, never a folder.
    nameExport: (name) => save({ defaultPath: toFileName(lastPart(name)) }),
    tellProblem: (title, error) => dialog.showErrorBox(title, wordError(error, translate)),
  };
}
