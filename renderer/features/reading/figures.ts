import type { ArticleText, FactMark } from '../../../electron/common/articleRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { unpackMarks } from '../../../electron/common/packMarks.ts';

type Marked = Pick<ArticleText, 'marks'>;

/** The figures that a reader walks through: minor ones only where they are shown. */
export const listFigures = ({ marks }: Marked, showsMinor: boolean): readonly FactMark[] =>
  unpackMarks(marks).filter(({ minor }) => showsMinor || minor === null);

interface Step {
  readonly figures: readonly FactMark[];
  readonly from: FactId | null;
  readonly by: 1 | -1;
  /** Only those that nobody looked at. */
  readonly isUnreviewed?: boolean;
}

/** The next figure in reading order, or null at the end. Those left of and right of one that is not shown are found too. */
export function stepFigure({ figures, from, by, isUnreviewed = false }: Step): FactMark | null {
  const at = figures.findIndex(({ factId }) => factId === from);
  const rest = by === 1 ? figures.slice(at + 1) : figures.slice(0, Math.max(0, at)).reverse();
  return rest.find(({ status }) => !isUnreviewed || status === 'unreviewed') ?? null;
}
