const DIGITS = '零一二三四五六七八九';

/** Reads 1 to 99 in digits or Chinese numerals (十一, 二十, 两); NaN otherwise. */
export function readSmallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace('两', '二').replace('〇', '零');
  const [tens, ones] = plain.split('十');
  if (ones === undefined) return plain.length === 1 && DIGITS.includes(plain) ? DIGITS.indexOf(plain) : Number.NaN;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** Reads a year in digits or digit by digit in Chinese (二〇二五). */
export function readYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  return Number([...text].map((c) => (c === '〇' || c === '○' ? 0 : DIGITS.indexOf(c))).join(''));
}

/** Reads the year of an era: 113, 一一三, 一百一十三. */
export function readEraYear(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [hundreds, rest] = text.split('百');
  if (rest !== undefined)
    return readSmallNumber(hundreds || '一') * 100 + (rest ? readSmallNumber(rest.replace('零', '')) : 0);
  return text.includes('十') ? readSmallNumber(text) : readYear(text);
}
