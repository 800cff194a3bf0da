import radicals from '../../../../../resources/lexicons/radicals.json' with { type: 'json' };

const CHARACTERS: Readonly<Record<string, string>> = radicals.characters;
const RADICAL = /[\u2e80-\u2fd5]/g;
const CONTROL = /\p{Cc}/gu;
/** In letter heights per character: an unnamed glyph so narrow is the space between words. */
const SPACE_WIDTH = 0.5;

const nameRadical = (radical: string): string => CHARACTERS[radical] ?? radical.normalize('NFKC');

/**
 * Characters that a font names wrongly: radicals for the characters they look like, and control codes for glyphs without
 * a name, which are nothing without a width (a soft hyphen), spaces where they are narrow, else unreadable (U+FFFD).
 */
export function repairGlyphs(text: string, width: number): string {
  const unnamed = width === 0 ? '' : width < SPACE_WIDTH ? ' ' : '\ufffd';
  return text.replace(RADICAL, nameRadical).replace(CONTROL, unnamed);
}
