import { useEffect, useMemo, useState } from 'react';
import { chartOption, chartSize } from '../../../electron/common/chartOption.ts';
import { factOf } from '../../../electron/common/chartPlaces.ts';
import type { ChartModel } from '../../../electron/common/chartSpec.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { CHART_FONT, loadFonts } from '../../app/fontFamily.ts';
import { useTheme } from '../../app/theme.ts';
import { EChart } from '../../components/EChart.tsx';
import { dropNotes, shrinkChart } from './smallChart.ts';

interface Props {
  readonly model: ChartModel;
  readonly label: string;
  /** Fills its box instead of the specification's size, and labels these facts only. */
  readonly smallFor?: ReadonlySet<FactId>;
  readonly onFact?: (id: FactId) => void;
  /** The point that the pointer stands on, where it does; null as it leaves. */
  readonly onHover?: (id: FactId | null, at: { clientX: number; clientY: number }) => void;
}

/** Draws a chart as it will be exported, once its letters can be measured. */
export function ChartView({ model, label, smallFor, onFact, onHover }: Props) {
  const theme = useTheme();
  const [areFontsReady, setAreFontsReady] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void loadFonts(model.title + model.axisLabel).then(() => isCurrent && setAreFontsReady(true));
    return () => {
      isCurrent = false;
    };
  }, [model]);
  const option = useMemo(() => {
    const look = { fontFamily: CHART_FONT, theme };
    return smallFor ? shrinkChart(chartOption(dropNotes(model), look), smallFor) : chartOption(model, look);
  }, [model, theme, smallFor]);
  if (!areFontsReady) return null;
  return (
    <EChart
      label={label}
      option={option}
      {...(smallFor ? {} : chartSize(model))}
      onItem={(data) => {
        const id = factOf(data);
        if (id !== null) onFact?.(id);
      }}
      onHover={(data, at) => onHover?.(factOf(data), at)}
    />
  );
}
