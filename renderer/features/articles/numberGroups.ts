import type { ArticleText } from '../../../electron/common/articleRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { unpackMarks } from '../../../electron/common/packMarks.ts';
import type { Span } from '../../../electron/common/span.ts';

interface Listed {
  readonly span: Span;
  /** Of a minor fact. */
  readonly factId: FactId | null;
}

export interface NumberGroup {
  readonly key: string;
  readonly kind: 'unexplained' | 'minor' | 'set-aside';
  /** The class of what is set aside, or why a fact is minor. */
  readonly of: string;
  readonly numbers: readonly Listed[];
}

function groupBy<T>(items: readonly T[], kind: NumberGroup['kind'], read: (item: T) => Listed & { of: string }) {
  const groups = new Map<string, Listed[]>();
  for (const item of items) {
    const { of, ...listed } = read(item);
    const group = groups.get(of);
    if (group) group.push(listed);
    else groups.set(of, [listed]);
  }
  return [...groups].map(([of, numbers]): NumberGroup => ({ key: `${kind}:${of}`, kind, of, numbers }));
}

/** Every number of an article that is not plainly a fact: what nothing explains first, then minor ones, then by class. */
export function groupNumbers({ unexplainedSpans, marks, setAsideSpans }: ArticleText): NumberGroup[] {
  const minor = unpackMarks(marks).filter((mark) => mark.minor !== null);
  return [
    ...groupBy(unexplainedSpans, 'unexplained', (span) => ({ of: '', span, factId: null })),
    ...groupBy(minor, 'minor', ({ span, factId, minor: of }) => ({ of: of ?? '', span, factId })),
    ...groupBy(setAsideSpans, 'set-aside', ({ span, class: of }) => ({ of, span, factId: null })),
  ];
}
