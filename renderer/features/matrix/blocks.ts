import type { Matrix } from '../../../electron/common/matrix.ts';
import { keyOfGroup } from './arrange.ts';
import type { Line } from './lines.ts';

/** Rows that are drawn, or left out of the page, together. */
export interface Block {
  readonly key: string;
  /** The group that begins with it. */
  readonly group: Matrix['groups'][number] | null;
  readonly lines: readonly Line[];
}

/** A thousand rows of thirty years are a hundred thousand elements: only blocks near the window are drawn. */
const ROWS = 30;

/** The rows of each group in blocks. A folded group has its heading only. */
export function listBlocks(groups: Matrix['groups'], lines: readonly Line[], folded: readonly string[]): Block[] {
  let at = 0;
  return groups.flatMap((group) => {
    const own = lines.slice(at, at + group.rows.length);
    at += group.rows.length;
    const name = keyOfGroup(group);
    if (folded.includes(name)) return [{ key: `${name}:0`, group, lines: [] }];
    const count = Math.max(1, Math.ceil(own.length / ROWS));
    return Array.from({ length: count }, (_, index) => ({
      ...{ key: `${name}:${index}`, group: index === 0 ? group : null },
      lines: own.slice(index * ROWS, (index + 1) * ROWS),
    }));
  });
}
