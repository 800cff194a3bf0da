export type NumberLocale = 'en' | 'zh-Hans';

/** A power of ten with a word of its own. */
export interface Scale {
  readonly exponent: number;
  readonly word: string;
}

const PLAIN: Scale = { exponent: 0, word: '' };

/** From the largest down. English has no word for 万, Chinese none for a million. */
const SCALES: Readonly<Record<NumberLocale, readonly Scale[]>> = {
  en: [
    { exponent: 12, word: 'tn' },
    { exponent: 9, word: 'bn' },
    { exponent: 6, word: 'm' },
  ],
  'zh-Hans': [
    { exponent: 12, word: '万亿' },
    { exponent: 8, word: '亿' },
    { exponent: 4, word: '万' },
  ],
};

/** The largest scale that a value of this decimal exponent (322 has 2) reaches. */
export function findScale(exponent: number, locale: NumberLocale): Scale {
  return SCALES[locale].find((scale) => exponent >= scale.exponent) ?? PLAIN;
}

export const NO_SCALE = PLAIN;
