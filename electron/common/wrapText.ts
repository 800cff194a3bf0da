/** Average advance of a character in ems, a little generous, so that a wrapped line never runs out of the picture. */
function measureCharacter(character: string): number {
  if (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u3000-\u303F]|\p{Script=Han}/u.test(character)) return 1;
  if (/[A-Z@%&mwMW—…“”]/.test(character)) return 0.78;
  return /[ilj.,:;'|! ]/.test(character) ? 0.3 : 0.57;
}

/** Width in ems. */
export const measureText = (text: string): number => [...text].reduce((sum, one) => sum + measureCharacter(one), 0);

/** A break may fall after a space, and before or after a Chinese character, but brackets stay with their word. */
const PIECES = /[A-Za-z0-9$€£¥%.,:;'"“”()[\]/+–—−<>≥≤~≈!?&#@_-]+\s*|\s+|./gu;
const OPENING = /[《（「『“‘(]$|(?:^|\s)["']$/;
const CLOSING = /^[，。、；：）》」』”！？,.;:)\]]/;

/** A straight quotation mark closes what stands right before it. */
const isClosing = (piece: string, before: string): boolean =>
  CLOSING.test(piece) || (/^["']/.test(piece) && !/\s$/.test(before));

function takePieces(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = pieces.length - 1;
    const before = pieces[last] ?? '';
    if (last >= 0 && (isClosing(piece, before) || OPENING.test(before))) pieces[last] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** Lines no wider than `width` at a font size; a single longer word stands on a line of its own. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of takePieces(text)) {
    if (line !== '' && measureText((line + piece).trimEnd()) * size > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
