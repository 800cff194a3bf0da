import Big from 'big.js';
import type { ReadDb } from '../../../db/handle.ts';
import { getArticleForExtraction } from '../../../db/queries/articles/articleText.ts';
import { findArticlesByText } from '../../../db/queries/import/findTableMatches.ts';
import { foldForSearch } from '../../common/foldText.ts';
import type { ArticleId } from '../../common/ids.ts';
import { overlaps, type Span } from '../../common/span.ts';
import type { SetAsideClass } from '../../common/vocabulary.ts';
import { splitSentences } from '../../pipeline/extract/sentences.ts';
import { measureOverlap } from './nameOverlap.ts';
import type { TableRow } from './tableRow.ts';

/** A figure of a body that is no fact. Spans are in the body. */
export interface WrittenFigure {
  readonly articleId: ArticleId;
  readonly span: Span;
  readonly sentence: Span;
  readonly sentenceText: string;
}

/** Articles looked through for one row. */
const MOST_ARTICLES = 40;
const MOST_FOUND = 5;
/** Numbers that are surely no figure; others may have been set aside wrongly. */
const NO_FIGURE: ReadonlySet<SetAsideClass> = new Set(['date', 'time', 'phone', 'counter', 'furniture']);
/** A number alone proves nothing: so much of the indicator's name must stand in its sentence. */
const LEAST_OVERLAP = 0.5;

const groupThousands = (digits: string): string =>
  digits.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','));

/** How a text may write the figure: as the cell has it, plain, grouped, in 万 or 亿, in millions or billions. */
function writeForms({ figure, written }: TableRow): string[] {
  if (!figure) return [];
  const value = new Big(figure.quantity.value).abs();
  const scaled = [
    [4, '万'],
    [8, '亿'],
    [6, ' million'],
    [9, ' billion'],
  ] as const;
  const words = scaled
    .map(([zeros, word]) => `${value.div(new Big(10).pow(zeros)).toFixed()}${word}`)
    .filter((form) => (form.match(/\d/g)?.length ?? 0) <= 6);
  const forms = [
    written.value,
    `${written.value}${written.unit}`,
    value.toFixed(),
    groupThousands(value.toFixed()),
    ...words,
  ];
  return [...new Set(forms.map((form) => foldForSearch(form).trim()).filter((form) => /\d/.test(form)))];
}

/** Where a number stands by itself and not inside a longer one. */
function* findNumber(text: string, form: string): Generator<Span> {
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    const end = start + form.length;
    const isInside =
      /[\d.,]$/.test(text.slice(Math.max(0, start - 1), start)) || /^[.,]?\d/.test(text.slice(end, end + 2));
    if (!isInside) yield { start, end };
  }
}

function findInArticle(db: ReadDb, id: ArticleId, row: TableRow, forms: readonly string[]): WrittenFigure[] {
  const article = getArticleForExtraction(db, id);
  if (!article) return [];
  const { body, parts, meta } = article;
  const folded = foldForSearch(body);
  const others = meta.setAsideSpans.filter((aside) => NO_FIGURE.has(aside.class));
  const taken = [...meta.marks, ...others].map((one) => one.span);
  const sentences = splitSentences(body, parts);
  const spans = forms.flatMap((form) => [...findNumber(folded, form)]);
  return spans.flatMap((span) => {
    const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
    if (!sentence || taken.some((one) => overlaps(one, span))) return [];
    const sentenceText = body.slice(sentence.start, sentence.end);
    const overlap = Math.max(0, ...row.names.map((name) => measureOverlap(name, sentenceText)));
    return overlap >= LEAST_OVERLAP
      ? [{ articleId: id, span, sentence: { start: sentence.start, end: sentence.end }, sentenceText }]
      : [];
  });
}

/** The figure of a row where extraction took none: set aside, or read as something else. At most a few, one per sentence. */
export function findWritten(db: ReadDb, row: TableRow, within: ReadonlySet<ArticleId> | null): WrittenFigure[] {
  const forms = writeForms(row);
  const named = within && within.size <= MOST_ARTICLES ? [...within] : null;
  const ids = named ?? [...new Set(forms.flatMap((form) => findArticlesByText(db, form, MOST_ARTICLES)))];
  const wanted = ids.filter((id) => within === null || within.has(id)).slice(0, MOST_ARTICLES);
  const bySentence = new Map<string, WrittenFigure>();
  for (const id of wanted)
    for (const found of findInArticle(db, id, row, forms)) {
      const key = `${found.articleId}:${found.sentence.start}`;
      const known = bySentence.get(key);
      if (!known || found.span.end - found.span.start > known.span.end - known.span.start) bySentence.set(key, found);
    }
  return [...bySentence.values()].slice(0, MOST_FOUND);
}
