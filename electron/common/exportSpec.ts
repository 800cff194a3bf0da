import { z } from 'zod';
import { CHART_LANGUAGES, chartSpec } from './chartSpec.ts';
import { factFilter } from './factRow.ts';
import { articleId, editionId, exportId, factId } from './ids.ts';
import { LEDGER_FORMS, ledgerFilter } from './ledger.ts';
import { FREQUENCIES } from './matrix.ts';

/** What can be exported, and in which formats; the format is the ending of the file. */
export const EXPORT_FORMATS = {
  facts: ['csv', 'xlsx', 'jsonl'],
  articles: ['csv', 'xlsx', 'jsonl'],
  decisions: ['csv', 'xlsx', 'jsonl'],
  ledger: ['html', 'docx'],
  matrix: ['csv', 'xlsx', 'jsonl'],
  /** `html`: the page that becomes a PDF; `zip`: picture as SVG and PNG with its data. */
  chart: ['svg', 'png', 'csv', 'html', 'zip'],
  evidence: ['html', 'docx'],
  report: ['html', 'docx'],
  trace: ['html', 'docx'],
  bibliography: ['json', 'ris', 'bib', 'txt'],
  edition: ['html', 'docx', 'json'],
} as const satisfies Record<string, readonly string[]>;
export type ExportKind = keyof typeof EXPORT_FORMATS;
export type ExportFormat = (typeof EXPORT_FORMATS)[ExportKind][number];
export const EXPORT_KINDS = Object.keys(EXPORT_FORMATS) as [ExportKind, ...ExportKind[]];

/** A worksheet is held in memory whole: more rows than this go to CSV, and the refusal says so. */
export const MOST_SHEET_ROWS = 100_000;
export const REFERENCE_STYLES = ['gbt7714', 'apa7'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/** What a trace starts from: a number as a person types it, some facts, a chart, or an exported file by its id or hash. */
export const traceQuery = z.union([
  z.strictObject({ text: z.string().trim().min(1).max(100) }),
  z.strictObject({ factIds: z.array(factId).min(1).max(200) }),
  z.strictObject({ chart: chartSpec }),
  z.strictObject({ exported: z.string().trim().min(4).max(64) }),
]);
export type TraceQuery = z.infer<typeof traceQuery>;

const charts = z.array(chartSpec).min(1).max(30);

export const exportTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('facts'), filter: factFilter }),
  z.strictObject({ kind: z.literal('articles'), text: z.string().max(200).optional() }),
  z.strictObject({ kind: z.literal('decisions'), filter: ledgerFilter.optional() }),
  /** Decisions to print: `appendix` of a report, or `handover` to a colleague, with what is to be done next. */
  z.strictObject({ kind: z.literal('ledger'), form: z.enum(LEDGER_FORMS), filter: ledgerFilter.optional() }),
  z.strictObject({
    kind: z.literal('matrix'),
    subject: z.string().max(200).nullable().default(null),
    frequency: z.enum(FREQUENCIES).default('year'),
  }),
  z.strictObject({ kind: z.literal('chart'), spec: chartSpec }),
  /** Everything behind some charts, for a reviewer without the program. */
  z.strictObject({ kind: z.literal('evidence'), charts }),
  /** Charts, their tables, notes and bibliography, as the beginning of a text. */
  z.strictObject({ kind: z.literal('report'), charts, title: z.string().trim().max(300).default('') }),
  z.strictObject({ kind: z.literal('trace'), of: traceQuery }),
  z.strictObject({
    kind: z.literal('bibliography'),
    /** For plain text; the other formats leave the style to their reader. */
    style: z.enum(REFERENCE_STYLES).default('gbt7714'),
    articleIds: z.array(articleId).max(100_000).optional(),
  }),
  /** What was published, as it was. */
  z.strictObject({ kind: z.literal('edition'), id: editionId }),
]);
export type ExportTarget = z.infer<typeof exportTarget>;

export const exportOptions = z.strictObject({
  language: z.enum(CHART_LANGUAGES).default('en'),
  /** Makes Excel read a CSV file as UTF-8. */
  bom: z.boolean().default(true),
  /** How much of a sentence is quoted; what is left out is said to be. */
  quotes: z.enum(['full', 'short', 'none']).default('full'),
  /** Pixels per unit of a picture's size, for PNG. */
  scale: z.int().min(1).max(4).default(2),
  /** Whether an SVG holds its words as text, or each letter as its outline, which looks alike without the font. */
  letters: z.enum(['text', 'outlines']).default('text'),
  /** A page that the host turns into a PDF: it brings its fonts in files beside it, and is no use without them. */
  isForPrinting: z.boolean().default(false),
});
export type ExportOptions = z.infer<typeof exportOptions>;

const FORMATS = [...new Set(Object.values(EXPORT_FORMATS).flat())] as [ExportFormat, ...ExportFormat[]];

export const exportRequest = z.strictObject({
  target: exportTarget,
  format: z.enum(FORMATS),
  options: exportOptions.prefault({}),
});
export type ExportRequest = z.infer<typeof exportRequest>;

/** Where a value stands in a file, in words. */
export const exportPlace = z.object({ table: z.string(), row: z.string(), column: z.string() });
export type ExportPlace = z.infer<typeof exportPlace>;

/** A value as a file shows it. `key` names the same value when the file is made again. */
export const exportValue = z.object({
  key: z.string(),
  place: exportPlace,
  value: z.string(),
  factId: factId.nullable(),
  /** Ids of the decisions in force on it, joined by a space. */
  decisions: z.string(),
});
export type ExportValue = z.infer<typeof exportValue>;

/** What a file says and would say now. `decision`: the value stands, what was decided about it does not. */
export const exportChange = z.object({
  why: z.enum(['value', 'gone', 'new', 'decision']),
  place: exportPlace,
  before: z.string().nullable(),
  after: z.string().nullable(),
  factId: factId.nullable(),
});
export type ExportChange = z.infer<typeof exportChange>;

export const exportRow = z.object({
  id: exportId,
  uid: z.string(),
  kind: z.enum(EXPORT_KINDS),
  format: z.string(),
  fileName: z.string(),
  title: z.string(),
  request: exportRequest,
  madeAt: z.string(),
  madeBy: z.string(),
  sha256: z.string(),
  byteLength: z.int().nonnegative(),
  rowCount: z.int().nonnegative(),
  valueCount: z.int().nonnegative(),
  replaces: exportId.nullable(),
  /** True where a later export was made in its place. */
  isReplaced: z.boolean(),
});
export type ExportRow = z.infer<typeof exportRow>;
