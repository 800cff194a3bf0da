import { readdirSync, readFileSync } from 'node:fs';
import type { Workbench } from './workbench.ts';

/** Processes of the engines of a workbench: they carry their scratch folder, which lies in the workspace, in their arguments. Linux only. */
export function findEngines({ workspace }: Workbench): number[] {
  const isOurs = (pid: string): boolean => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return words.includes('engineProcess') && words.includes(workspace);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isOurs(name))
    .map(Number);
}
