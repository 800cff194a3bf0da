import type { ChartModel } from './chartSpec.ts';
import { chartWords } from './chartText.ts';
import { formatDateText } from './formatPeriodText.ts';
import { groupDigits } from './formatQuantity.ts';
import { groupBy } from './groupBy.ts';
import { renderMessage } from './renderMessage.ts';
import { nameSeries } from './seriesName.ts';
import { measureText, wrapText } from './wrapText.ts';

/** Sizes in units of the specification (pixels at scale 1). */
export const CHART_TYPE = { title: 17, subtitle: 12.5, label: 12, axis: 11.5, note: 10.5, lead: 1.45 } as const;

const MARGIN = 20;
/** Below this the plot cannot be read; a picture with many notes grows taller instead. */
const LEAST_PLOT = 150;
const MOST_SOURCES = 12;
const MOST_LEFT_OUT = 12;

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly titleLines: readonly string[];
  readonly subtitleLines: readonly string[];
  readonly noteLines: readonly string[];
  /** Where the plot lies, axis labels outside it. */
  readonly plot: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Baseline of the first note line, from the top. */
  readonly notesTop: number;
  readonly hasLegend: boolean;
  /** From the top of the legend's first row to that of its last. */
  readonly legendDrop: number;
}

function listNotes(model: ChartModel): string[] {
  const { language } = model.spec;
  const words = chartWords(language);
  return model.notes.map(({ number, message }) => `${number} ${renderMessage(message, words, language)}`);
}

function describeSource(
  { outlet, title, date }: ChartModel['sources'][number],
  language: ChartModel['spec']['language'],
): string {
  const when = date ? formatDateText(date, language) : null;
  if (language === 'en') return [outlet, `"${title}"`, when].filter(Boolean).join(', ');
  return `${outlet ?? ''}《${title}》${when ? `（${when}）` : ''}`;
}

const JOINTS = { en: { comma: ', ', semicolon: '; ' }, 'zh-Hans': { comma: '、', semicolon: '；' } } as const;

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

const bracket = (text: string, language: ChartModel['spec']['language']): string =>
  language === 'en' ? ` (${text})` : `（${text}）`;

function listFootLines(model: ChartModel): string[] {
  const { language } = model.spec;
  const words = chartWords(language);
  const sources = [...new Set(model.sources.map((source) => describeSource(source, language)))];
  const leftOut = listLeftOut(model);
  return [
    ...listNotes(model),
    ...(leftOut.length > 0 ? [words('chart:notDrawn') + joinLimited(leftOut, MOST_LEFT_OUT, model)] : []),
    ...(sources.length > 0 ? [words('chart:sources') + joinLimited(sources, MOST_SOURCES, model)] : []),
  ];
}

const lineHeight = (size: number): number => size * CHART_TYPE.lead;

/** Room for the longest label of the value axis, which ends on a round number near the largest value. */
function measureTicks({ series, exponent }: ChartModel): number {
  const values = series.flatMap(({ points }) =>
    points.map(({ y, yHigh }) => Math.max(Math.abs(y), Math.abs(yHigh ?? 0))),
  );
  const largest = Math.max(1, ...values) / 10 ** exponent;
  return measureText(groupDigits(String(Math.round(largest * 1.2)))) * CHART_TYPE.axis;
}

/** Of the legend: mark, what stands between it and its name, and what between two names; rows stand as far apart. */
export const LEGEND = { mark: 12, inner: 5, gap: 16, row: 28 } as const;

/** Rows that the legend breaks into, as it is filled from the left. */
function countLegendRows(model: ChartModel, width: number): number {
  let [rows, used] = [1, 0];
  for (const series of model.series) {
    const item = LEGEND.mark + LEGEND.inner + measureText(nameSeries(model, series)) * CHART_TYPE.label;
    if (used > 0 && used + item > width) [rows, used] = [rows + 1, 0];
    used += item + LEGEND.gap;
  }
  return rows;
}

/** Where everything stands. The picture is as tall as the specification says, or taller where its notes need it. */
export function layOutChart(model: ChartModel): ChartLayout {
  const { width, height } = model.spec;
  const inner = width - 2 * MARGIN;
  const titleLines = wrapText(model.title, inner, CHART_TYPE.title);
  const subtitleLines = model.subtitle ? wrapText(model.subtitle, inner, CHART_TYPE.subtitle) : [];
  const noteLines = listFootLines(model).flatMap((line) => wrapText(line, inner, CHART_TYPE.note));
  const hasLegend = model.series.length > 1;
  const head =
    titleLines.length * lineHeight(CHART_TYPE.title) + subtitleLines.length * lineHeight(CHART_TYPE.subtitle);
  const legendDrop = hasLegend ? (countLegendRows(model, inner) - 1) * LEGEND.row : 0;
  const top = MARGIN + head + (hasLegend ? 24 : 4) + legendDrop + 30;
  const foot = noteLines.length * lineHeight(CHART_TYPE.note) + MARGIN + 40;
  const total = Math.max(height, Math.ceil(top + LEAST_PLOT + foot));
  const plot = { top, bottom: foot, left: MARGIN + Math.max(46, measureTicks(model) + 16), right: MARGIN + 18 };
  return {
    width,
    height: total,
    margin: MARGIN,
    titleLines,
    subtitleLines,
    noteLines,
    plot,
    notesTop: total - foot + 40,
    hasLegend,
    legendDrop,
  };
}
