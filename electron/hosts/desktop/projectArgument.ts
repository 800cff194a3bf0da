import { extname, resolve } from 'node:path';

const isProject = (word: string): boolean => !word.startsWith('-') && extname(word).toLowerCase() === '.crosscheck';

/** The project that a file manager or a second start named, or null. Options and the app's own folder are passed over. */
export function findProjectArgument(argv: readonly string[], workingFolder: string): string | null {
  const found = argv.slice(1).find(isProject);
  return found ? resolve(workingFolder, found) : null;
}
