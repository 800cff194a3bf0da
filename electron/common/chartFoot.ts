import { isNil, NIL, NOT_AVAILABLE } from './chartSigns.ts';
import type { ChartModel, ChartPart } from './chartSpec.ts';
import { chartWords } from './chartText.ts';
import { indexOfColumn } from './column.ts';
import { describeChart } from './describeChart.ts';
import { formatDateText } from './formatPeriodText.ts';
import { groupBy } from './groupBy.ts';
import { renderMessage } from './renderMessage.ts';
import { nameSeries } from './seriesName.ts';

const MOST_SOURCES = 12;
const MOST_LEFT_OUT = 12;

type Language = ChartModel['spec']['language'];

/** One part of what is written below a picture, or of what stands for it. */
export interface FootPart {
  readonly part: ChartPart;
  /** As the program writes it of the facts and decisions of the moment. */
  readonly written: string;
  readonly text: string;
  readonly isEdited: boolean;
  /** The program writes something else now than what was edited. */
  readonly hasChanged: boolean;
}

const JOINTS = { en: { comma: ', ', semicolon: '; ' }, 'zh-Hans': { comma: '、', semicolon: '；' } } as const;
const bracket = (text: string, language: Language): string => (language === 'en' ? ` (${text})` : `（${text}）`);

function joinLimited(
  items: readonly string[],
  most: number,
  { spec: { language } }: ChartModel,
  joint: 'comma' | 'semicolon' = 'semicolon',
): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, chartWords(language)('chart:more', { count: rest })] : shown;
  return all.join(JOINTS[language][joint]);
}

function describeSource({ outlet, title, date }: ChartModel['sources'][number], language: Language): string {
  const when = date ? formatDateText(date, language) : null;
  if (language === 'en') return [outlet, `"${title}"`, when].filter(Boolean).join(', ');
  return `${outlet ?? ''}《${title}》${when ? `（${when}）` : ''}`;
}

/** What is not drawn, by reason: "no date (5 flights a week); another unit (11 people)". */
function listLeftOut(model: ChartModel): string[] {
  const { language } = model.spec;
  const words = chartWords(language);
  const byReason = groupBy(model.leftOut, ({ reason }) => reason.code.replace('chart:leftOut.', ''));
  return [...byReason].map(([code, own]) => {
    const values = own.map(({ reason: { params } }) => renderMessage({ code: 'chart:value', params }, words, language));
    return `${words(`chart:leftOutName.${code}`)}${bracket(joinLimited([...new Set(values)], MOST_LEFT_OUT, model, 'comma'), language)}`;
  });
}

/** `2021–2024, 2027`. */
export function writeColumns(columns: readonly string[], language: Language): string {
  const runs: string[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && indexOfColumn(column) === indexOfColumn(last) + 1) run.push(column);
    else runs.push([column]);
  }
  const write = (run: readonly string[]): string => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : (run[0] ?? ''));
  return runs.map((run) => write(run).replaceAll(/-([HQ])/g, ' $1')).join(JOINTS[language].comma);
}

function listMissing(model: ChartModel): string[] {
  const { language } = model.spec;
  return model.series
    .filter(({ missing }) => missing.length > 0)
    .map((series) => {
      const columns = writeColumns(series.missing, language);
      return model.series.length > 1 ? nameSeries(model, series) + bracket(columns, language) : columns;
    });
}

/** What the signs in the picture mean, where they occur, and where values are missing. */
function listSigns(model: ChartModel): string[] {
  const words = chartWords(model.spec.language);
  const missing = listMissing(model);
  const hasNil = model.series.some((series) => series.points.some((point) => isNil(point, series)));
  return [
    ...(missing.length > 0
      ? [words('chart:missing', { sign: NOT_AVAILABLE, where: joinLimited(missing, MOST_LEFT_OUT, model) })]
      : []),
    ...(hasNil ? [words('chart:nil', { sign: NIL })] : []),
  ];
}

function writeNote(model: ChartModel): string {
  const { language, axis } = model.spec;
  const words = chartWords(language);
  const leftOut = listLeftOut(model);
  const isCut = axis.min !== null && axis.min > 0 && !['bar', 'stacked', 'table'].includes(model.type);
  const lines = [
    ...model.notes.map(({ number, message }) => `${number} ${renderMessage(message, words, language)}`),
    ...listSigns(model),
    ...(isCut ? [words('chart:cutAxis')] : []),
    ...(leftOut.length > 0 ? [words('chart:notDrawn') + joinLimited(leftOut, MOST_LEFT_OUT, model)] : []),
  ];
  return lines.join('\n');
}

function writeSource(model: ChartModel): string {
  const { language } = model.spec;
  const sources = [...new Set(model.sources.map((source) => describeSource(source, language)))];
  return joinLimited(sources, MOST_SOURCES, model);
}

const WRITERS: Readonly<Record<ChartPart, (model: ChartModel) => string>> = {
  note: writeNote,
  source: writeSource,
  cutoff: ({ cutoff, spec: { language } }) => (cutoff ? formatDateText(cutoff, language) : ''),
  compiler: ({ spec }) => spec.compiler,
  alt: describeChart,
};

/** One part as it stands: the analyst's words where there are any, else the program's. */
export function readPart(model: ChartModel, part: ChartPart): FootPart {
  const written = WRITERS[part](model);
  const edit = model.spec.edits[part];
  return {
    part,
    written,
    text: edit ? edit.text : written,
    isEdited: edit !== undefined,
    hasChanged: edit !== undefined && edit.from !== written,
  };
}

const markEdited = ({ isEdited, hasChanged }: FootPart, { spec }: ChartModel): string =>
  isEdited ? chartWords(spec.language)(hasChanged ? 'chart:editedBefore' : 'chart:edited') : '';

/** The text that stands for the picture; one that a person edited says so. */
export function writeAlt(model: ChartModel): string {
  const part = readPart(model, 'alt');
  return part.text === '' ? '' : part.text + markEdited(part, model);
}

/** A part's lines in the picture, led by what it is; one that a person edited says so, and when that was long ago. */
export function writePart(model: ChartModel, part: Exclude<ChartPart, 'alt'>): string[] {
  const read = readPart(model, part);
  const { text, isEdited } = read;
  if (text === '') return [];
  const words = chartWords(model.spec.language);
  const lead = part === 'note' && !isEdited ? '' : words(`chart:lead.${part}`, { mark: markEdited(read, model) });
  const [first = '', ...rest] = text.split('\n');
  return [lead + first, ...rest];
}

/** All that stands below the plot, one entry a line, not yet wrapped. */
export const listFootLines = (model: ChartModel): string[] =>
  (['note', 'source', 'cutoff', 'compiler'] as const).flatMap((part) => writePart(model, part));
