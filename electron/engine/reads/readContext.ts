import type { ReadDb } from '../../../db/handle.ts';
import { CallError } from '../../contract/errors.ts';
import type { Progress } from '../../contract/events.ts';
import type { ExportDraft } from '../exports/produceExport.ts';
import type { NewDownload } from '../handles.ts';

export interface ReadContext {
  readonly db: ReadDb;
  readonly scratchFolder: string;
  /** Tells the host which file a download's handle stands for. */
  readonly offer: (download: NewDownload) => void;
  /** Has the writer note a file that was made; where nobody writes, nothing is noted. */
  readonly note: (made: ExportDraft) => void;
  readonly progress: (progress: Progress) => void;
}

/** The row, or the error that it is gone: a list may be older than the last change. */
export function found<T>(row: T | null | undefined, what: string, id: number): T {
  if (row === null || row === undefined) throw new CallError('no-such-row', { what, id });
  return row;
}
