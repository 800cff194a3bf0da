import { basename } from 'node:path';
import type { EngineLink } from '../engineLink.ts';
import { connectClient } from '../linkClient.ts';
import type { ProjectHandles } from '../local/projectHandles.ts';
import type { Dialogs } from './dialogs.ts';

export interface OpenerOptions {
  readonly link: EngineLink;
  readonly projects: ProjectHandles;
  readonly dialogs: Dialogs;
  readonly onOpened: (path: string) => void;
}

/** Opens projects that the system or the menu names, not the page; the page learns of it by the engine's event. */
export interface ProjectOpener {
  open(path: string): Promise<void>;
  choose(): Promise<void>;
  create(): Promise<void>;
}

const nameOf = (path: string): string => basename(path, '.crosscheck');

export function createProjectOpener({ link, projects, dialogs, onOpened }: OpenerOptions): ProjectOpener {
  const { client } = connectClient(link);

  /** What goes wrong is told in a box: there may be no window yet that could show it. */
  async function attempt(path: string, work: (handle: string) => Promise<unknown>): Promise<void> {
    try {
      await work(projects.handleOf(path));
      onOpened(path);
    } catch (error) {
      dialogs.tellProblem(basename(path), error);
    }
  }

  const open = (path: string): Promise<void> => attempt(path, (handle) => client.call('project.open', { handle }));
  return {
    open,
    async choose() {
      const path = await dialogs.chooseProject();
      if (path) await open(path);
    },
    async create() {
      const path = await dialogs.nameProject('Crosscheck');
      if (path) await attempt(path, (handle) => client.call('project.create', { handle, name: nameOf(path) }));
    },
  };
}
