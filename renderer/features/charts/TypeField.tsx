import { CHART_TYPES, type ChartModel, type ChartSpec } from '../../../electron/common/chartSpec.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { changeSpec } from './chartDraft.ts';

/** The type, with what the program proposes and why, and why a chosen one cannot be drawn. */
export function TypeField({ spec, model }: { spec: ChartSpec; model: ChartModel }) {
  const t = useWords();
  const wording = useWording();
  const { proposal, refusal } = model;
  const proposed = t(`chart.typeOf.${proposal.type}`);
  const name = (type: ChartSpec['type']): string =>
    type === 'auto' ? t('chartEditor:autoType', { type: proposed }) : t(`chart.typeOf.${type}`);
  return (
    <div className="chart-type">
      <Choice
        label={t('chart.type')}
        value={spec.type}
        options={(['auto', ...CHART_TYPES] as const).map((value) => ({ value, text: name(value) }))}
        onChange={(type) => changeSpec({ type: type as ChartSpec['type'] })}
      />
      {refusal && spec.type !== 'auto' && (
        <p className="chart-refusal" role="alert" data-testid="chart-refusal">
          {wording.message(refusal)}
        </p>
      )}
      <p className="muted" data-testid="chart-proposal">
        {spec.type !== 'auto' && spec.type !== proposal.type && `${t('chartEditor:proposed', { type: proposed })} `}
        {wording.message(proposal.reason)}
      </p>
      {spec.type !== 'auto' && spec.type !== proposal.type && (
        <Button isSmall onClick={() => changeSpec({ type: 'auto' })}>
          {t('chartEditor:takeProposal')}
        </Button>
      )}
    </div>
  );
}
