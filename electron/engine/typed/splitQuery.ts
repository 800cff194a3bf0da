/** Commas part what is asked, unless they group digits. */
const MARKS = /[，;；、\n]|,(?!\d{3}(?:\D|$))/;

export const splitQuery = (text: string): string[] =>
  text
    .split(MARKS)
    .map((part) => part.trim())
    .filter(Boolean);

export interface Clauses<T> {
  readonly read: readonly { readonly text: string; readonly found: T }[];
  /** Words that mean nothing to `read`, those that stood together in one. */
  readonly left: readonly string[];
}

/** Reads a part from its left, as many words at a time as mean something together. */
export function readClauses<T>(part: string, read: (text: string) => T | null): Clauses<T> {
  const words = part.split(/\s+/);
  const [taken, left]: [{ text: string; found: T }[], string[][]] = [[], []];
  let isOpen = false;
  for (let at = 0; at < words.length; ) {
    const hit = findLongest(words, at, read);
    if (hit) taken.push({ text: hit.text, found: hit.found });
    else if (isOpen) left.at(-1)?.push(words[at] as string);
    else left.push([words[at] as string]);
    isOpen = !hit;
    at = hit ? hit.end : at + 1;
  }
  return { read: taken, left: left.map((one) => one.join(' ')) };
}

function findLongest<T>(words: readonly string[], at: number, read: (text: string) => T | null) {
  for (let end = words.length; end > at; end -= 1) {
    const text = words.slice(at, end).join(' ');
    const found = read(text);
    if (found !== null) return { text, found, end };
  }
  return null;
}
