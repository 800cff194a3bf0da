import { CHART_SIZES, findChartSize } from '../../../electron/common/chartSizes.ts';
import type { ChartSpec } from '../../../electron/common/chartSpec.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Choice } from '../../components/Choice.tsx';
import { changeSpec } from './chartDraft.ts';
import { EditorGroup } from './EditorGroup.tsx';
import { TypedField } from './TypedField.tsx';

const MOST = 4000;

function takeNumber(text: string, least: number, most: number, take: (value: number) => void): boolean {
  const value = Number(text);
  if (text === '' || !(value >= least && value <= most)) return false;
  take(value);
  return true;
}

export function SizeGroup({ spec }: { spec: ChartSpec }) {
  const t = useWords();
  const wording = useWording();
  const known = findChartSize(spec);
  const state = known ? wording.name(known) : `${spec.width} × ${spec.height}`;
  const choose = (key: string): void => {
    const size = CHART_SIZES.find((one) => one.key === key);
    if (size) changeSpec({ width: size.width, height: size.height, textScale: size.textScale });
  };
  const side = (name: 'width' | 'height', least: number) => (
    <TypedField
      label={t(`chart.${name}`)}
      value={String(spec[name])}
      onType={(text) => takeNumber(text, least, MOST, (value) => changeSpec({ [name]: Math.round(value) }))}
    />
  );
  return (
    <EditorGroup title={t('chartEditor:size')} state={state} testId="chart-size">
      <Choice
        label={t('chartEditor:preset')}
        value={known?.key ?? ''}
        {...(known ? {} : { none: t('chartEditor:ownSize') })}
        options={CHART_SIZES.map((size) => ({ value: size.key, text: wording.name(size) }))}
        onChange={choose}
      />
      <div className="field-grid">
        {side('width', 240)}
        {side('height', 160)}
      </div>
      <TypedField
        label={t('chartEditor:textScale')}
        value={String(Math.round(spec.textScale * 100))}
        hint={t('chartEditor:textScaleHint')}
        onType={(text) => takeNumber(text, 50, 300, (value) => changeSpec({ textScale: value / 100 }))}
      />
    </EditorGroup>
  );
}
