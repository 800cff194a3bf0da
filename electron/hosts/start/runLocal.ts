import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { print, wordError } from '../cli/talk.ts';
import { stateFile, workspaceFolder } from '../folders.ts';
import { findLastPort, findLastProject, rememberPort } from '../local/lastProject.ts';
import { rendererFolder } from '../local/rendererFolder.ts';
import { type LocalHost, startLocalHost } from '../local/startLocalHost.ts';
import { waitForEnd } from './endSignals.ts';
import { findSample } from './findSample.ts';
import { tell } from './words.ts';

/** Enter prints a new link: the first one may be used up or too old. */
function offerNewLinks(host: LocalHost): () => void {
  if (!process.stdin.isTTY) return () => {};
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => {
    tell('newLink');
    print(host.makeLink());
  });
  return () => lines.close();
}

async function start(project: string | null, workspace: string): Promise<LocalHost> {
  const port = await findLastPort(stateFile(), workspace);
  const host = await startLocalHost({
    workspace,
    renderer: rendererFolder(),
    port,
    open: true,
    ...(project === null ? {} : { project }),
  });
  // Where another one holds that port, it stays the port of the other.
  if (port === undefined) await rememberPort(stateFile(), workspace, Number(new URL(host.url).port)).catch(() => {});
  if (host.openError) tell('notOpened', { file: project ?? '', reason: wordError(host.openError) });
  return host;
}

/** Serves the screen on 127.0.0.1 until Ctrl+C; the project is closed then, and nothing of SQLite is left beside it. */
export async function runLocal(asked: string | null, announce: () => void): Promise<number> {
  const workspace = resolve(workspaceFolder());
  const project = asked ?? (await findLastProject(stateFile(), workspace)) ?? (await findSample(workspace));
  const ended = waitForEnd();
  const host = await start(project, workspace);
  announce();
  print(host.link);
  tell(process.stdin.isTTY ? 'linkNoteTerminal' : 'linkNote');
  const stopOffering = offerNewLinks(host);
  await ended;
  stopOffering();
  await host.close();
  tell('closed');
  return 0;
}
