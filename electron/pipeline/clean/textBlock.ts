import type { Span } from '../../common/span.ts';
import { groupLines } from './lineGroup.ts';
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

function buildBlock(lines: readonly ReadLine[], group: readonly number[], judgeHyphen: HyphenJudge): TextBlock {
  const [first = 0, ...rest] = group;
  const { kind, start, end, cue } = lines[first] as ReadLine;
  const marks = kind.is === 'heading' ? kind.marks : 0;
  const pieces: Piece[] = [{ start: start + marks, end, glue: '' }];
  const cues = [cue.slice(marks)];
  let before = lines[first] as ReadLine;
  for (const at of rest) {
    const line = lines[at] as ReadLine;
    const { glue, isHyphenDropped } = joinPieces(before, line, judgeHyphen);
    const last = pieces.length - 1;
    if (isHyphenDropped) pieces[last] = { ...(pieces[last] as Piece), end: (pieces[last] as Piece).end - 1 };
    if (isHyphenDropped) cues[last] = (cues[last] as string).slice(0, -1);
    pieces.push({ start: line.start, end: line.end, glue });
    cues.push(glue + line.cue);
    before = line;
  }
  const level = kind.is === 'heading' ? kind.level : 0;
  return {
    line: first,
    kind: kind.is === 'heading' || kind.is === 'caption' ? kind.is : 'text',
    level,
    pieces,
    cue: cues.join(''),
  };
}

/** Gathers the lines that are text, headings or captions into blocks, joining sentences that a line break cut. */
export const joinLines = (lines: readonly ReadLine[], judgeHyphen: HyphenJudge): TextBlock[] =>
  groupLines(lines).map((group) => buildBlock(lines, group, judgeHyphen));
