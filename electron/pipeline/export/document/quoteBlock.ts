import type { Evidence } from '../../../common/evidence.ts';
import type { Block, Inline } from '../../../common/exportDocument.ts';
import { cite, muted, type Page, plain } from './page.ts';

/** Characters kept on either side of the figure where quotes are short: some words, well within what may be quoted. */
const AROUND = { en: 45, 'zh-Hans': 18 } as const;

/** The sentence in two halves around its figure; the figure is cut by its place, since the same digits may come twice. */
function splitSentence({ fact }: Evidence): { head: string; figure: string; tail: string } {
  const { sentence, body } = fact.anchor;
  const [start, end] = [body.start - sentence.start, body.end - sentence.start];
  const text = fact.sentenceText;
  return { head: text.slice(0, start), figure: text.slice(start, end), tail: text.slice(end) };
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A cut never falls inside a character of two units. */
const cutEnd = (text: string, most: number): string =>
  text.length > most ? `${[...text].slice(0, most).join('')}…` : text;
const cutStart = (text: string, most: number): string =>
  text.length > most ? `…${[...text].slice(-most).join('')}` : text;

function shorten(evidence: Evidence): Inline[] {
  const { head, figure, tail } = splitSentence(evidence);
  const most = isHan(evidence.fact.sentenceText) ? AROUND['zh-Hans'] : AROUND.en;
  return [plain(cutStart(head, most)), { text: figure, look: 'mark' }, plain(cutEnd(tail, most))];
}

function quoteFull(evidence: Evidence): Inline[] {
  const { head, figure, tail } = splitSentence(evidence);
  const { before, after } = evidence;
  return [muted(before), plain(head), { text: figure, look: 'mark' as const }, plain(tail), muted(after)];
}

/** The sentence with its figure marked; shortened or left out where the reader asked for that. */
export function quoteBlock(evidence: Evidence, page: Page): Block {
  const { fact } = evidence;
  const { quotes } = page.input;
  const place = cite(fact, page);
  const inlines =
    quotes === 'none'
      ? [muted(page.word('quoteLeftOut', { place }))]
      : quotes === 'short'
        ? shorten(evidence)
        : quoteFull(evidence);
  const source = [fact.outlet, fact.articleTitle, fact.articleDate && page.date(fact.articleDate)].filter(Boolean);
  const from = `${source.join(page.input.language === 'en' ? ', ' : '，')} ${place}`;
  return {
    kind: 'quote',
    inlines: inlines.filter(({ text }) => text !== ''),
    source: [{ text: from, ...(fact.articleUrl && { href: fact.articleUrl }) }],
    factId: fact.id,
  };
}
