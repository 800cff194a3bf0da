import { Converter as toTraditionalConverter } from 'opencc-js/cn2t';
import { Converter as toSimplifiedConverter } from 'opencc-js/t2cn';
import type { Script } from './script.ts';

type Convert = (text: string) => string;

type Shown = Exclude<Script, 'asIs'>;

const MAKERS: Readonly<Record<Shown, () => Convert>> = {
  simplified: () => toSimplifiedConverter({ from: 't', to: 'cn' }),
  // The forms of Taiwan: those of OpenCC's own standard (爲, 裏) are printed nowhere.
  traditional: () => toTraditionalConverter({ from: 'cn', to: 'tw' }),
};
const made: Partial<Record<Shown, Convert>> = {};

/** Made when first asked for: a dictionary takes a tenth of a second to load. */
function findConverter(script: Shown): Convert {
  made[script] ??= MAKERS[script]();
  return made[script];
}

/** Words are converted as wholes (头发 → 頭髮), and no word goes over one of these. */
const PIECES = /[^\p{Script=Han}]+|\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;

/** One character at a time, where the whole would move what follows. */
function convertEach(piece: string, convert: Convert): string {
  return Array.from(piece, (character) => {
    const other = convert(character);
    return other.length === character.length ? other : character;
  }).join('');
}

/**
 * A text in simplified or traditional characters, of the same length in UTF-16 units: every offset means the same in both.
 * Everything but Chinese stays as it is.
 */
export function showInScript(text: string, script: Script): string {
  if (script === 'asIs') return text;
  const convert = findConverter(script);
  return text.replace(PIECES, (piece) => {
    if (!HAN.test(piece)) return piece;
    const whole = convert(piece);
    return whole.length === piece.length ? whole : convertEach(piece, convert);
  });
}
