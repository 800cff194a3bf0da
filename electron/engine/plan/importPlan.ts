import type { ArticleGiven, EchoOrigin, PlanGiven, PlanOutcome } from '../../common/importPlan.ts';
import type { KnownMeta } from '../../pipeline/types.ts';
import type { SourceToImport } from '../jobs/importSources.ts';
import type { Dates, Given } from '../parseSource.ts';
import type { SourcePreview } from './previewSource.ts';

/** One file of a plan: what was found, and what the analyst set. Its bytes are read again when it comes in. */
export interface PlanEntry {
  readonly id: number;
  readonly name: string;
  readonly read: SourceToImport['read'];
  /** Null where it was not read. */
  sha256: string | null;
  bytes: number;
  isDuplicate: boolean;
  refusal: string | null;
  /** Of a refused file: encodings in which it might read. */
  preview: SourcePreview | Pick<SourcePreview, 'candidates'> | null;
  /** Of each article, in their order. */
  echoes: readonly (EchoOrigin | null)[];
  given: PlanGiven;
  each: Readonly<Record<number, ArticleGiven>>;
  /** By ordinal: what a list of references says. */
  listed: Readonly<Record<number, KnownMeta>>;
  isSkipped: boolean;
}

export interface ImportPlan {
  readonly id: string;
  /** Of the project that it is for. */
  readonly openId: string;
  readonly handles: readonly string[];
  readonly dates: Dates;
  readonly entries: readonly PlanEntry[];
  readonly unmatchedReferences: readonly string[];
}

export const isPreviewed = (preview: PlanEntry['preview']): preview is SourcePreview =>
  preview !== null && 'articles' in preview;

export function outcomeOf({ isDuplicate, preview, echoes }: PlanEntry): PlanOutcome {
  if (isDuplicate) return 'duplicate';
  if (!isPreviewed(preview)) return 'refused';
  return echoes.some((echo) => echo !== null) ? 'echo' : 'new';
}

/** What was set, as parsing takes it. */
export function toGiven({ given, each }: Pick<PlanEntry, 'given' | 'each'>): Given {
  const { encoding, ...all } = given;
  return { encoding, all, each };
}
