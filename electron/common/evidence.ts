import type { ChartModel } from './chartSpec.ts';
import type { DecisionRow } from './findingRow.ts';
import type { ArticleForExport, FactForExport } from './forExport.ts';
import type { ArticleId, FactId } from './ids.ts';

/** A fact with the text around its sentence and what stands for and against it. */
export interface Evidence {
  readonly fact: FactForExport;
  /** Up to a sentence of the same paragraph on either side. */
  readonly before: string;
  readonly after: string;
  /** Facts that checks set against it, and facts that say the same. */
  readonly rivals: readonly FactForExport[];
  readonly agreeing: readonly FactForExport[];
  /** In force on it, the latest first. */
  readonly decisions: readonly DecisionRow[];
  readonly appearsIn: readonly {
    readonly file: string;
    readonly madeAt: string;
    readonly madeBy: string;
    readonly value: string;
    readonly place: string;
  }[];
}

export interface ChartPicture {
  readonly model: ChartModel;
  readonly svg: string;
  readonly alt: string;
}

/** All that a document is written from. */
export interface DocumentInput {
  readonly uid: string | null;
  readonly language: 'en' | 'zh-Hans';
  readonly project: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly quotes: 'full' | 'short' | 'none';
  readonly charts: readonly ChartPicture[];
  readonly evidence: ReadonlyMap<FactId, Evidence>;
  readonly articles: ReadonlyMap<ArticleId, ArticleForExport>;
}
