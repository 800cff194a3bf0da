import type { ChartModel, ChartSpec } from '../../../electron/common/chartSpec.ts';
import { FREQUENCIES } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { Choice } from '../../components/Choice.tsx';
import { Segments } from '../../components/Segments.tsx';
import { changeAxis, changeSpec } from './chartDraft.ts';
import { EditorGroup } from './EditorGroup.tsx';
import { fitAxis } from './fitAxis.ts';
import { TypedField } from './TypedField.tsx';

const COLUMN = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/;

export function AxisGroup({ spec, model }: { spec: ChartSpec; model: ChartModel }) {
  const t = useWords();
  const { axis } = spec;
  const fitted = fitAxis(model);
  const start = axis.min === null ? 'zero' : axis.min === fitted ? 'fitted' : 'own';
  const isBar = model.type === 'bar' || model.type === 'stacked';
  return (
    <EditorGroup title={t('chartEditor:axis')} state={t(`frequency.${spec.frequency}`)} testId="chart-axis">
      <Choice
        label={t('matrix.frequency')}
        value={spec.frequency}
        options={FREQUENCIES.map((value) => ({ value, text: t(`frequency.${value}`) }))}
        onChange={(frequency) => changeSpec({ frequency: frequency as ChartSpec['frequency'] })}
      />
      <div className="field-grid">
        <ColumnField spec={spec} end="first" />
        <ColumnField spec={spec} end="last" />
      </div>
      {isBar && <p className="muted">{t('chartEditor:barsOnZero')}</p>}
      {!isBar && (
        <Segments
          label={t('chartEditor:axisStart')}
          value={start}
          options={(
            [
              'zero',
              ...(fitted === null ? [] : (['fitted'] as const)),
              ...(start === 'own' ? (['own'] as const) : []),
            ] as const
          ).map((value) => ({ value, text: t(`chartEditor:start.${value}`) }))}
          onChange={(chosen) => chosen !== 'own' && changeAxis({ min: chosen === 'fitted' ? fitted : null })}
        />
      )}
      <div className="field-grid">
        {!isBar && <EndField spec={spec} model={model} end="min" />}
        <EndField spec={spec} model={model} end="max" />
      </div>
      <p className="muted">{t('chartEditor:outside')}</p>
    </EditorGroup>
  );
}

/** First or last column of time, as the axis names them: 2020, 2020-Q4, 2020-11. */
function ColumnField({ spec, end }: { spec: ChartSpec; end: 'first' | 'last' }) {
  const t = useWords();
  const take = (text: string): boolean => {
    const column = text.toUpperCase().replace(/\s+([HQ])/, '-$1');
    if (column !== '' && !COLUMN.test(column)) return false;
    changeAxis({ [end]: column === '' ? null : column });
    return true;
  };
  return (
    <TypedField
      label={t(`chartEditor:end.${end}`)}
      value={spec.axis[end] ?? ''}
      placeholder={t('chartEditor:byItself')}
      onType={take}
    />
  );
}

/** An end of the value axis, typed in the unit that the axis shows. */
function EndField({ spec, model, end }: { spec: ChartSpec; model: ChartModel; end: 'min' | 'max' }) {
  const t = useWords();
  const value = spec.axis[end];
  const scale = 10 ** model.exponent;
  const take = (text: string): boolean => {
    const typed = Number(text.replaceAll(/[,，\s]/g, ''));
    if (!Number.isFinite(typed)) return false;
    changeAxis({ [end]: text === '' ? null : Number((typed * scale).toPrecision(15)) });
    return true;
  };
  return (
    <TypedField
      label={[t(`chartEditor:end.${end}`), model.axisLabel].filter(Boolean).join(' · ')}
      value={value === null ? '' : String(Number((value / scale).toPrecision(12)))}
      placeholder={t('chartEditor:byItself')}
      onType={take}
    />
  );
}
