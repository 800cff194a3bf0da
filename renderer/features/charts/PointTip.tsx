import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { SentenceWords } from '../../components/Sentence.tsx';

/** Where the pointer stands, in the box that the tip is drawn in. */
export interface TipSpot {
  readonly factId: FactId;
  readonly x: number;
  readonly y: number;
  /** Width of that box: a tip opens towards its middle. */
  readonly room: number;
}

/** Value, period, outlet and quote of the point under the pointer. Deaf to the pointer, and repeated by the table below. */
export function PointTip({ factId, x, y, room }: TipSpot) {
  const t = useWords();
  const wording = useWording();
  const { data: fact } = useRead('facts.get', { id: factId });
  if (!fact) return null;
  const { period } = fact.when;
  const side = x > room / 2 ? { right: room - x + 14 } : { left: x + 14 };
  return (
    <div className="point-tip" data-testid="chart-tip" aria-hidden="true" style={{ ...side, top: y + 12 }}>
      <p>
        <b>{wording.quantity(fact.quantity)}</b> {period ? wording.periodText(period) : wording.period(null)}
      </p>
      <p className="muted">{[fact.outlet ?? t('article.noOutlet'), fact.articleDate].filter(Boolean).join(' · ')}</p>
      <p>
        <SentenceWords fact={fact} isShort />
      </p>
    </div>
  );
}
