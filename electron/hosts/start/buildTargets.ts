import { fileURLToPath } from 'node:url';

/** The folder of the package; these scripts only ever run from the sources. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export const TARGET_NAMES = ['renderer', 'electron'] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

export interface BuildTarget {
  /** Below the package's folder. */
  readonly out: string;
  /** What it is made from: files and folders below the package's folder. */
  readonly sources: readonly string[];
}

const ALWAYS = ['resources', 'package.json', 'package-lock.json', 'tsconfig.json', 'electron/hosts/start'];

export const TARGETS: Readonly<Record<TargetName, BuildTarget>> = {
  renderer: {
    out: 'dist/renderer',
    sources: ['renderer', 'electron/common', 'electron/contract', 'vite.config.ts', ...ALWAYS],
  },
  electron: { out: 'dist/electron', sources: ['electron', 'db', ...ALWAYS] },
};
