import type { SetAside } from '../../common/article.ts';
import type { Span } from '../../common/span.ts';
import { type TextMap, tookOf } from '../../common/textMap.ts';
import type { SetAsideClass } from '../../common/vocabulary.ts';

/** Half-width or full-width. */
const DIGIT = '[0-9\uff10-\uff19]';
/** In this order: the first form that fits tells the class. */
const FORMS: readonly { readonly form: string; readonly class: SetAsideClass }[] = [
  {
    class: 'date',
    form: String.raw`(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?|\d{1,2}月\d{1,2}日|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?:,\s\d{4})?`,
  },
  { class: 'time', form: String.raw`\d{1,2}:\d{2}(?::\d{2})?` },
  {
    class: 'licence',
    form: String.raw`\p{Script=Han}?(?:ICP|公网安备|網安備|许可证|許可證|备案)[^\n\d]{0,10}\d[\d-]{4,}号?`,
  },
  {
    class: 'phone',
    form: String.raw`(?<![\d.])(?:\+?86[- ]?)?(?:1[3-9]\d{9}|0\d{2,3}[- )]\s?\d{7,8}|400-?\d{3}-?\d{4}|[2-9]\d{6,7}(?=\s|$|[^\d.,万亿元人个%]))(?!\d)`,
  },
  {
    class: 'furniture',
    form: `${DIGIT}(?:[0-9\\uff10-\\uff19,]*${DIGIT})?(?:[.\\uff0e]${DIGIT}+)?|[一二三四五六七八九十两][一二三四五六七八九十百千万亿两零〇]+`,
  },
];
const NUMBER = new RegExp(FORMS.map(({ form }, index) => `(?<f${index}>${form})`).join('|'), 'gu');
/** What every number has; most gaps are a pasted reading or a line end. */
const ANY = /[0-9\uff10-\uff19一二三四五六七八九十两]/;
const LONGEST = 200;

function classify(match: RegExpMatchArray, isAlone: boolean): SetAsideClass {
  const index = FORMS.findIndex((_, at) => match.groups?.[`f${at}`] !== undefined);
  const found = FORMS[index]?.class ?? 'furniture';
  return found === 'furniture' && isAlone ? 'counter' : found;
}

/** Whether a number is all that its line holds. */
function standsAlone(source: string, start: number, end: number): boolean {
  const before = source.lastIndexOf('\n', start - 1);
  if (start - before > 20 || source.slice(before + 1, start).trim()) return false;
  const next = source.slice(end, end + 20).split('\n')[0] ?? '';
  return next.trim() === '' && (next.length < 20 || source[end + 20] === '\n');
}

function listGap(source: string, { start, end }: Span): SetAside[] {
  const text = source.slice(start, end);
  if (!ANY.test(text)) return [];
  return [...text.matchAll(NUMBER)].map((match) => {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    return {
      span,
      text: match[0].slice(0, LONGEST),
      class: classify(match, standsAlone(source, span.start, span.end)),
    };
  });
}

/** Every number of the source text that stands in no body, with its class. Spans are in the source text. */
export function listLeftOut(source: string, maps: readonly TextMap[]): SetAside[] {
  const kept = maps.flat().sort((a, b) => a[1] - b[1]);
  const found: SetAside[] = [];
  let from = 0;
  for (const segment of kept) {
    const [, start] = segment;
    const length = tookOf(segment);
    if (start > from) found.push(...listGap(source, { start: from, end: start }));
    from = Math.max(from, start + length);
  }
  return from < source.length ? [...found, ...listGap(source, { start: from, end: source.length })] : found;
}
