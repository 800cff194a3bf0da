const LINE_FEED = 10;
/** Longest line without a mark that passes for a title, in characters; Latin letters take more room for as much. */
const HAN_TITLE = 40;
const LATIN_TITLE = 110;
const MARK = /[。;:!?]|,(?!\d)|\. /;
const HAN = /[\u4e00-\u9fff]/;

/** Whether a line feed at `at` ends a title: then what stands below is no noun of the number above it. */
export function endsTitle(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== LINE_FEED) return false;
  const from = Math.max(0, at - LATIN_TITLE - 1);
  const before = text.slice(from, at);
  const start = from + before.lastIndexOf('\n') + 1;
  if (start === from && from > 0) return false;
  const line = text.slice(start, at);
  return (
    line.length <= (HAN.test(line) ? HAN_TITLE : LATIN_TITLE) &&
    !MARK.test(line) &&
    (start === 0 || text[start - 2] === '\n')
  );
}
