import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/** Where this system keeps what a program notes for itself (XDG on Linux). */
function stateFolder(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA, CROSSCHECK_STATE } = process.env;
  if (CROSSCHECK_STATE) return CROSSCHECK_STATE;
  if (platform() === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Crosscheck');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Crosscheck');
  return join(XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'crosscheck');
}

export const logFile = (): string => join(stateFolder(), 'crosscheck.log');
/** Recent projects of the desktop window. */
export const desktopStateFile = (): string => join(stateFolder(), 'desktop.json');
/** Where exported files were put, and what they were then. */
export const exportsFile = (): string => join(stateFolder(), 'exports.json');
/** Which project the local host had open last. */
export const stateFile = (): string => join(stateFolder(), 'state.json');
/** Where the local host keeps its projects. */
export const workspaceFolder = (): string => process.env.CROSSCHECK_WORKSPACE ?? join(homedir(), 'Crosscheck');
