import { type ChartSpec, MOST_FACTS, MOST_INDICATORS } from '../../../electron/common/chartSpec.ts';
import { useWords } from '../../app/language.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { changeSpec, chartDraft } from './chartDraft.ts';

/** Says where only a part of what the indicators have is drawn, and how to draw the rest. */
export function SelectionNote({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  const draft = useStore(chartDraft);
  const { row, factIds } = spec;
  if (row === null && factIds.length === 0) return null;
  const text = factIds.length > 0 ? t('chartEditor:factsOnly', { count: factIds.length }) : t('chartEditor:rowOnly');
  return (
    <p className="selection-note" data-testid="chart-selection">
      <span>
        {text} {draft?.isCut && t('chartEditor:cut', { indicators: MOST_INDICATORS, facts: MOST_FACTS })}
      </span>
      <Button isSmall onClick={() => changeSpec({ row: null, factIds: [] })}>
        {t('chartEditor:drawAll')}
      </Button>
    </p>
  );
}
