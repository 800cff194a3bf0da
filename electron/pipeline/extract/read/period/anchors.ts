/**
 * Where in a sentence an expression can match at all: at most so many units behind the beginning of a match stands one of a
 * few characters. Sentences are long and such characters rare, so that an expression is run over a few units only.
 */
export interface Anchors {
  readonly at: readonly number[];
  /** Units from the beginning of a match to its anchor, at most. */
  readonly reach: number;
}

/** All matches of a global expression that has an anchor in each, in order. `take` answers false for one that is none. */
export function listAnchored(
  text: string,
  expression: RegExp,
  { at, reach }: Anchors,
  take: (match: RegExpExecArray) => boolean,
): void {
  let from = 0;
  for (let next = 0; next < at.length; ) {
    const anchor = at[next] as number;
    if (anchor < from) {
      next += 1;
      continue;
    }
    expression.lastIndex = Math.max(from, anchor - reach);
    const match = expression.exec(text);
    if (!match) return;
    from = take(match) ? match.index + match[0].length : match.index + 1;
  }
}
