/** A line without white space at its ends and around the tabs between its cells. Linear, unlike a pattern of both. */
export const trimCells = (line: string): string =>
  line
    .split('\t')
    .map((cell) => cell.trim())
    .join('\t')
    .trim();
