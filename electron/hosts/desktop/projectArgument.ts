import { resolve } from 'node:path';

/** The project that a file manager or a second start named, or null. Options and the app's own folder are passed over. */
export function findProjectArgument(argv: readonly string[], workingFolder: string): string | null {
  const found = argv.slice(1).find((word) => !word.startsWith('-') && word.endsWith('.crosscheck'));
  return found ? resolve(workingFolder, found) : null;
}
