import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { openLog } from '../../engine/log.ts';
import { createEngineLink, type EngineLink } from '../engineLink.ts';
import { logFile, stateFile } from '../folders.ts';
import { connectClient } from '../linkClient.ts';
import { spawnNodeEngine } from '../spawnNodeEngine.ts';
import { createHostHandlers } from './hostHandlers.ts';
import { rememberProject } from './lastProject.ts';
import { type LocalServer, openLocalServer } from './localServer.ts';
import { openBrowser } from './openBrowser.ts';
import { connectWatched } from './openings.ts';
import { createProjectHandles, type ProjectHandles } from './projectHandles.ts';
import { openScratch, type Scratch } from './scratch.ts';
import { joinSocket } from './socketWire.ts';

export interface LocalHostOptions {
  /** The one folder whose projects are shown; made where it is missing. */
  readonly workspace: string;
  /** Opened before the first page comes; may lie outside the workspace. */
  readonly project?: string;
  /** Served there where it is free, else where the system chooses. */
  readonly port?: number | undefined;
  /** Opens the user's browser, where there is a display. */
  readonly open?: boolean;
  /** Folder of the built screen. */
  readonly renderer: string;
  /** Another engine, for tests. */
  readonly makeLink?: (scratchFolder: string, uploadFolder: string) => EngineLink;
}

export interface LocalHost {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** The first one-time link. */
  readonly link: string;
  /** Why the project that was asked for is not open, or null. */
  readonly openError: unknown;
  /** A new one-time link; the one before dies. */
  makeLink(): string;
  /** Closes the pages' sockets, the project and the engine, and removes what was uploaded. */
  close(): Promise<void>;
}

interface Parts {
  readonly workspace: string;
  readonly scratch: Scratch;
  readonly link: EngineLink;
  readonly projects: ProjectHandles;
}

const makeNodeLink = (scratchFolder: string, uploadFolder: string): EngineLink =>
  createEngineLink({ spawn: spawnNodeEngine, scratchFolder, uploadFolder, logFile: logFile(), hostName: 'local' });

async function prepare(options: LocalHostOptions): Promise<Parts> {
  const workspace = resolve(options.workspace);
  await mkdir(workspace, { recursive: true });
  const scratch = await openScratch(workspace);
  const link = (options.makeLink ?? makeNodeLink)(scratch.downloads, scratch.uploads);
  const projects = createProjectHandles(link);
  link.setHostHandlers(createHostHandlers({ workspace, projects, link, version: manifest.version }));
  return { workspace, scratch, link, projects };
}

/** Null, or why it could not be opened; the screen then shows the projects there are. */
async function openFirst({ link, projects, workspace }: Parts, path: string | undefined): Promise<unknown> {
  if (path === undefined) return null;
  const { client, close } = connectClient(link);
  try {
    await client.call('project.open', { handle: projects.handleOf(resolve(path)) });
    await rememberProject(stateFile(), workspace, resolve(path));
    return null;
  } catch (error) {
    return error;
  } finally {
    close();
  }
}

function serve(
  { workspace, scratch, link, projects }: Parts,
  { renderer, port }: LocalHostOptions,
  onEntered: () => void,
): Promise<LocalServer> {
  const onOpened = (handle: string): void => {
    const path = projects.pathOf(handle);
    if (path) void rememberProject(stateFile(), workspace, path).catch(() => {});
  };
  const log = openLog(logFile());
  return openLocalServer({
    renderer,
    port,
    onError: (path, error) => log.write('failed-request', { path, error }),
    uploadFolder: scratch.uploads,
    logFile: logFile(),
    grant: link.grant,
    findDownload: link.findDownload,
    onEntered,
    onSocket: (socket) => joinSocket(socket, (deliver) => connectWatched(link, deliver, onOpened)),
  });
}

/** Starts the engine and serves the screen on 127.0.0.1. */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const parts = await prepare(options);
  const openError = await openFirst(parts, options.project);
  let removeOpener = async (): Promise<void> => {};
  const server = await serve(parts, options, () => void removeOpener());
  const link = server.makeLink();
  if (options.open) removeOpener = await openBrowser(link, parts.scratch.folder);
  return {
    url: server.url,
    link,
    openError,
    makeLink: () => server.makeLink(),
    async close() {
      await server.close();
      await parts.link.shutdown();
      await parts.scratch.remove();
    },
  };
}
