import { type JointStrength, judgeJoint } from './lineJoint.ts';
import type { ReadLine } from './lineKind.ts';

/** Two breaks that fell inside sentences for sure: the whole text was broken by layout. */
const ENOUGH_SURE = 2;

/** Shorter lines than this are a list or a menu. */
const LEAST_WIDTH = { latin: 45, hanzi: 18 };
const MOST_WIDTH = 120;

/** Whether nearly all lines but the last reach far: what a fixed width gives, and a list does not. */
function isFilledBlock(lengths: readonly number[], longest: number): boolean {
  const inner = lengths.slice(0, -1);
  return inner.filter((length) => length >= longest * 0.75).length >= inner.length * 0.7;
}

/** The longest line of each run of at least three without a blank between them, where it tells how they were broken, else 0. */
function measureWidths(lines: readonly ReadLine[]): number[] {
  const widths = new Array<number>(lines.length).fill(0);
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && lines[end]?.gap === 0) end++;
    const lengths = lines.slice(start, end).map((line) => line.end - line.start);
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    const least = /\p{Script=Han}/u.test(lines[start]?.cue ?? '') ? LEAST_WIDTH.hanzi : LEAST_WIDTH.latin;
    const canTell = lengths.length >= 3 && longest >= least && longest <= MOST_WIDTH;
    if (canTell && isFilledBlock(lengths, longest)) widths.fill(longest, start, end);
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
