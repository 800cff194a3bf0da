import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';

/** Longer sentences are cut around the figure: the whole one opens with a click. */
const MOST_BEFORE = 60;
const MOST_AFTER = 90;

/** Where the pointer stands, in the box that the tip is drawn in. */
export interface TipSpot {
  readonly factId: FactId;
  readonly x: number;
  readonly y: number;
  /** Width of that box: a tip opens towards its middle. */
  readonly room: number;
}

const cutStart = (text: string): string => (text.length > MOST_BEFORE ? `…${text.slice(-MOST_BEFORE)}` : text);
const cutEnd = (text: string): string => (text.length > MOST_AFTER ? `${text.slice(0, MOST_AFTER)}…` : text);

/** Value, period, outlet and quote of the point under the pointer. Deaf to the pointer, and repeated by the table below. */
export function PointTip({ factId, x, y, room }: TipSpot) {
  const t = useWords();
  const wording = useWording();
  const { data: fact } = useRead('facts.get', { id: factId });
  if (!fact) return null;
  const { sentenceText, anchor } = fact;
  const start = anchor.body.start - anchor.sentence.start;
  const end = anchor.body.end - anchor.sentence.start;
  const side = x > room / 2 ? { right: room - x + 14 } : { left: x + 14 };
  return (
    <div className="point-tip" data-testid="chart-tip" aria-hidden="true" style={{ ...side, top: y + 12 }}>
      <p>
        <b>{wording.quantity(fact.quantity)}</b> {wording.period(fact.when.period)}
      </p>
      <p className="muted">{[fact.outlet ?? t('article.noOutlet'), fact.articleDate].filter(Boolean).join(' · ')}</p>
      <p>
        {cutStart(sentenceText.slice(0, start))}
        <mark>{sentenceText.slice(start, end)}</mark>
        {cutEnd(sentenceText.slice(end))}
      </p>
    </div>
  );
}
