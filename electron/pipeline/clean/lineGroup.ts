import { type JointStrength, judgeJoint } from './lineJoint.ts';
import type { ReadLine } from './lineKind.ts';

/** Two breaks that fell inside sentences for sure: the whole text was broken by layout. */
const ENOUGH_SURE = 2;

/** Shorter lines than this are a list or a menu. */
const LEAST_WIDTH = { latin: 40, hanzi: 16 };
const MOST_WIDTH = 120;
const LEAST_LINES = 3;
/** How far from the median a line of the same width may be, as a share of it. */
const ALIKE = 0.25;

const measureLine = ({ start, end }: ReadLine): number => end - start;
const findMedian = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Whether most lines but the last are about as long, and there are clauses in them: a table or menu has none. */
function isFilledProse(run: readonly ReadLine[], width: number): boolean {
  const inner = run.slice(0, -1);
  const alike = inner.filter((line) => Math.abs(measureLine(line) - width) <= width * ALIKE).length;
  const clauses = run.filter(({ cue }) => /[,.。;]|^[a-z]/.test(cue)).length;
  return alike >= inner.length * 0.6 && clauses >= run.length / 2;
}

/** Words fill a line up to the longest; hanzi fill each one alike, but for marks that hang over the end. */
function measureWidth(run: readonly ReadLine[]): number {
  if (run.length < LEAST_LINES) return 0;
  const isHanzi = /\p{Script=Han}/u.test(run[1]?.cue ?? '');
  const median = findMedian(run.slice(0, -1).map(measureLine));
  const canTell = median >= (isHanzi ? LEAST_WIDTH.hanzi : LEAST_WIDTH.latin) && median <= MOST_WIDTH;
  if (!canTell || !isFilledProse(run, median)) return 0;
  const alike = run.map(measureLine).filter((length) => length <= median * (1 + ALIKE));
  return isHanzi ? median : alike.reduce((most, length) => Math.max(most, length), 0);
}

/** For each line the width of its run of lines alike far apart, where that tells how the run was broken, else 0. */
function measureWidths(lines: readonly ReadLine[]): number[] {
  const widths = new Array<number>(lines.length).fill(0);
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    const gap = lines[end]?.gap;
    while (end < lines.length && lines[end]?.gap === gap && lines[end]?.kind.is === 'text') end++;
    widths.fill(measureWidth(lines.slice(start, end)), start, end);
    start = end;
  }
  return widths;
}

const canBeBlock = ({ kind }: ReadLine): boolean =>
  kind.is === 'text' || kind.is === 'heading' || kind.is === 'caption';

/** The foot of a printed page, which sentences run across. */
const isPageNumber = ({ kind }: ReadLine): boolean =>
  kind.is === 'page' || (kind.is === 'furniture' && kind.rule === 'page-number');

/** Index of the text line that a text line may go on from, page numbers passed over, or -1. */
function findLineBefore(lines: readonly ReadLine[], at: number): number {
  let before = at - 1;
  while (before >= 0 && isPageNumber(lines[before] as ReadLine)) before--;
  return lines[before]?.kind.is === 'text' && lines[at]?.kind.is === 'text' ? before : -1;
}

function judgeAll(lines: readonly ReadLine[]): JointStrength[] {
  const widths = measureWidths(lines);
  return lines.map((line, at) => {
    const before = lines[findLineBefore(lines, at)];
    return before ? judgeJoint(before, line, widths[at] ?? 0) : 'no';
  });
}

/** Indexes of the lines of each title, paragraph and caption, the lines of a sentence that was cut in one group. */
export function groupLines(lines: readonly ReadLine[]): number[][] {
  const strengths = judgeAll(lines);
  const isBroken = strengths.filter((strength) => strength === 'sure').length >= ENOUGH_SURE;
  const groups: number[][] = [];
  lines.forEach((line, at) => {
    const isJoined = strengths[at] === 'sure' || (isBroken && strengths[at] === 'maybe');
    if (isJoined) groups.at(-1)?.push(at);
    else if (canBeBlock(line)) groups.push([at]);
  });
  return groups;
}
