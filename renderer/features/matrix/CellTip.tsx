import type { FactId } from '../../../electron/common/ids.ts';
import type { MatrixCell } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { SentenceWords } from '../../components/Sentence.tsx';

export interface Tip {
  readonly cell: MatrixCell;
  readonly factId: FactId;
  readonly x: number;
  readonly y: number;
}

const WIDTH = 340;
/** Quote, outlet, date and rule of the cell under the pointer. Deaf to the pointer; the pane beside says the same. */
export function CellTip({ cell, factId, x, y }: Tip) {
  const t = useWords();
  const wording = useWording();
  const { data: fact } = useRead('facts.get', { id: factId });
  if (!fact) return null;
  const isLow = y > innerHeight * 0.65;
  const place = { left: Math.max(8, Math.min(x, innerWidth - WIDTH - 8)), width: WIDTH };
  return (
    <div
      className="cell-tip"
      data-testid="cell-tip"
      aria-hidden="true"
      style={isLow ? { ...place, bottom: innerHeight - y + 20 } : { ...place, top: y + 16 }}
    >
      <p>
        <b>{wording.quantity(cell.quantity)}</b> <span className="muted">{wording.period(fact.when.period)}</span>
      </p>
      <p className="cell-tip-quote">
        <SentenceWords fact={fact} isShort markClass="text-current is-plain" />
      </p>
      <p className="muted">
        {[fact.outlet ?? t('article.noOutlet'), fact.articleDate ?? t('article.undated')].join(' · ')}
      </p>
      <p className="muted">
        {t('matrix.usedBy', { rule: t(`matrix.rule.${cell.rule}`) })}
        {cell.factIds.length > 1 && ` · ${t('matrix.arrange.facts', { count: cell.factIds.length })}`}
      </p>
    </div>
  );
}
