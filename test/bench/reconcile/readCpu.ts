import { readFileSync } from 'node:fs';

/** Ticks of the kernel's clock in a second, as every Linux counts them in /proc. */
const TICKS = 100;

/** Seconds of processor time of another process so far; NaN where the system does not tell. */
export function readCpu(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return Number.NaN;
  }
}
