import { fileURLToPath } from 'node:url';

/** The built screen, seen from the sources and from the bundle, where all code lies in `dist/electron`. */
export const rendererFolder = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../../dist/renderer' : '../renderer', import.meta.url));
