import type { Span } from '../../common/span.ts';
import { type JointStrength, judgeJoint } from './lineJoint.ts';
import type { ReadLine } from './lineKind.ts';

/** Text lines of one paragraph, title or caption. `glue` stands before each piece but the first. */
export interface TextBlock {
  /** Index of its first line among the lines of the source. */
  readonly line: number;
  readonly kind: 'text' | 'heading' | 'caption';
  readonly level: number;
  readonly pieces: readonly Piece[];
  /** Folded text of the whole block. */
  readonly cue: string;
}

export interface Piece extends Span {
  readonly glue: '' | ' ';
}

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

function judgeAll(lines: readonly ReadLine[]): JointStrength[] {
  const widths = measureWidths(lines);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (before?.kind.is !== 'text' || line.kind.is !== 'text') return 'no';
    return judgeJoint(before, line, widths[index] ?? 0);
  });
}

const isLatin = (char: string): boolean => /[A-Za-z0-9,.;:!?)"'%$]/.test(char);

/** Chinese runs on without a space; between two Latin words one is due, but none in a word or number that was cut. */
export function chooseGlue(before: string, after: string): '' | ' ' {
  const [last, first] = [before.slice(-1), after.slice(0, 1)];
  if (!isLatin(last) || !/[A-Za-z0-9("'$]/.test(first)) return '';
  const isChinese = /[\p{Script=Han}]/u.test(before.slice(-20) + after.slice(0, 20));
  return isChinese && /[\d.,]/.test(last) && /\d/.test(first) ? '' : ' ';
}

/** Whether a text writes the two halves of a word cut by a hyphen as one word, or with the hyphen, elsewhere. */
export type HyphenJudge = (left: string, right: string) => 'drop' | 'keep';

function joinPieces(
  before: ReadLine,
  after: ReadLine,
  judgeHyphen: HyphenJudge,
): { glue: '' | ' '; isHyphenDropped: boolean } {
  const left = /([A-Za-z]+)-$/.exec(before.cue)?.[1];
  const right = /^[a-z]+/.exec(after.cue)?.[0];
  const isCutWord = left !== undefined && right !== undefined;
  return {
    glue: isCutWord || /\d-$/.test(before.cue) ? '' : chooseGlue(before.cue, after.cue),
    isHyphenDropped: isCutWord && judgeHyphen(left, right) === 'drop',
  };
}

function buildBlock(
  lines: readonly ReadLine[],
  { from, to }: { from: number; to: number },
  judgeHyphen: HyphenJudge,
): TextBlock {
  const { kind, start, end, cue } = lines[from] as ReadLine;
  const marks = kind.is === 'heading' ? kind.marks : 0;
  const pieces: Piece[] = [{ start: start + marks, end, glue: '' }];
  const cues = [cue.slice(marks)];
  for (let index = from + 1; index < to; index++) {
    const line = lines[index] as ReadLine;
    const { glue, isHyphenDropped } = joinPieces(lines[index - 1] as ReadLine, line, judgeHyphen);
    const last = pieces.length - 1;
    if (isHyphenDropped) pieces[last] = { ...(pieces[last] as Piece), end: (pieces[last] as Piece).end - 1 };
    if (isHyphenDropped) cues[last] = (cues[last] as string).slice(0, -1);
    pieces.push({ start: line.start, end: line.end, glue });
    cues.push(glue + line.cue);
  }
  const level = kind.is === 'heading' ? kind.level : 0;
  return {
    line: from,
    kind: kind.is === 'heading' || kind.is === 'caption' ? kind.is : 'text',
    level,
    pieces,
    cue: cues.join(''),
  };
}

const canBeBlock = ({ kind }: ReadLine): boolean =>
  kind.is === 'text' || kind.is === 'heading' || kind.is === 'caption';

/** Gathers the lines that are text, headings or captions into blocks, joining sentences that a line break cut. */
export function joinLines(lines: readonly ReadLine[], judgeHyphen: HyphenJudge): TextBlock[] {
  const strengths = judgeAll(lines);
  const isBroken = strengths.filter((strength) => strength === 'sure').length >= ENOUGH_SURE;
  const isJoined = (index: number) => strengths[index] === 'sure' || (isBroken && strengths[index] === 'maybe');
  const blocks: TextBlock[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && isJoined(to)) to++;
    if (canBeBlock(lines[from] as ReadLine)) blocks.push(buildBlock(lines, { from, to }, judgeHyphen));
    from = to;
  }
  return blocks;
}
