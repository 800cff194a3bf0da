import { extname } from 'node:path';

/** A worker's entry beside this file: `.ts` in the sources, `.js` in the bundle, where all entries share one folder. */
export const findSibling = (name: string): URL => new URL(`./${name}${extname(import.meta.url)}`, import.meta.url);
