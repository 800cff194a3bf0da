import type { HyphenJudge } from './textBlock.ts';

/** A half that stands by itself this often is a word: once may be the cut itself. */
const OFTEN = 2;

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[A-Za-z]+(?:-[A-Za-z]+)*/g)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Decides from the text itself whether a hyphen at a line end belongs to the word: `land-⏎sea`, but `develop-⏎ment`. */
export function buildHyphenJudge(text: string): HyphenJudge {
  let counts: Map<string, number> | null = null;
  return (left, right) => {
    counts ??= countWords(text);
    const count = (word: string) => counts?.get(word.toLowerCase()) ?? 0;
    if (count(left + right) > 0) return 'drop';
    if (count(`${left}-${right}`) > 0) return 'keep';
    return count(left) >= OFTEN && count(right) >= OFTEN ? 'keep' : 'drop';
  };
}
