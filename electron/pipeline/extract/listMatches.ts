/**
 * All matches of a global expression, in order. `text.matchAll` makes a new expression at each call, which takes longer
 * than most searches of a sentence.
 */
export function listMatches(text: string, expression: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}
