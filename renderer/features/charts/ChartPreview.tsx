import { useRef, useState } from 'react';
import { writeAlt } from '../../../electron/common/chartFoot.ts';
import { chartSize } from '../../../electron/common/chartOption.ts';
import type { ChartModel } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { FitWidth } from '../../components/FitWidth.tsx';
import { ChartView } from './ChartView.tsx';
import { PointTip, type TipSpot } from './PointTip.tsx';

/** The picture as it will be exported, at its own size where there is room; a point tells its quote and opens its sentence. */
export function ChartPreview({ model, onFact }: { model: ChartModel; onFact: (id: FactId) => void }) {
  const t = useWords();
  const card = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<TipSpot | null>(null);
  const hover = (factId: FactId | null, { clientX, clientY }: { clientX: number; clientY: number }): void => {
    const box = card.current?.getBoundingClientRect();
    if (factId === null || !box) setTip(null);
    else {
      const spot = { factId, x: clientX - box.left, y: clientY - box.top, room: box.width };
      setTip((known) => (known?.factId === factId ? known : spot));
    }
  };
  const open = (factId: FactId): void => {
    setTip(null);
    onFact(factId);
  };
  const alt = writeAlt(model);
  return (
    <div ref={card} className="card chart-card" data-testid="chart-preview">
      <FitWidth {...chartSize(model)}>
        <ChartView
          model={model}
          label={alt || t('chart.label', { title: model.title })}
          onFact={open}
          onHover={hover}
        />
      </FitWidth>
      {tip && <PointTip {...tip} />}
    </div>
  );
}
