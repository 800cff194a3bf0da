import type { FactDetail } from '../../electron/common/factRow.ts';

/** The sentence of a fact with the figure marked in it. */
export function Sentence({ fact, tone }: { fact: FactDetail; tone: 'plain' | 'trouble' }) {
  const { sentenceText, anchor } = fact;
  const start = anchor.body.start - anchor.sentence.start;
  const end = anchor.body.end - anchor.sentence.start;
  return (
    <p className="sentence">
      {sentenceText.slice(0, start)}
      <mark className={`text-current is-${tone}`}>{sentenceText.slice(start, end)}</mark>
      {sentenceText.slice(end)}
    </p>
  );
}
