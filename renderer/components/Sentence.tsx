import type { FactDetail } from '../../electron/common/factRow.ts';

/** Units kept on either side of the figure where there is little room: the whole sentence is one click away. */
const MOST_BEFORE = 60;
const MOST_AFTER = 90;

const cutStart = (text: string): string => (text.length > MOST_BEFORE ? `…${text.slice(-MOST_BEFORE)}` : text);
const cutEnd = (text: string): string => (text.length > MOST_AFTER ? `${text.slice(0, MOST_AFTER)}…` : text);

interface Props {
  readonly fact: Pick<FactDetail, 'sentenceText' | 'anchor' | 'articleLanguage'>;
  /** Class of the mark around the figure. */
  readonly markClass?: string;
  readonly isShort?: boolean;
}

/** The words of a fact's sentence, in its own language, with the figure marked in it. */
export function SentenceWords({ fact, markClass, isShort = false }: Props) {
  const { sentenceText, anchor } = fact;
  const start = anchor.body.start - anchor.sentence.start;
  const end = anchor.body.end - anchor.sentence.start;
  const [before, after] = [sentenceText.slice(0, start), sentenceText.slice(end)];
  return (
    <span lang={fact.articleLanguage}>
      {isShort ? cutStart(before) : before}
      <mark className={markClass}>{sentenceText.slice(start, end)}</mark>
      {isShort ? cutEnd(after) : after}
    </span>
  );
}

/** The sentence of a fact with the figure marked in it. */
export const Sentence = ({ fact, tone }: { fact: FactDetail; tone: 'plain' | 'trouble' }) => (
  <p className="sentence">
    <SentenceWords fact={fact} markClass={`text-current is-${tone}`} />
  </p>
);
