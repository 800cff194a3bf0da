import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  AriaComponent,
  BarChart,
  CustomChart,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TitleComponent,
  TooltipComponent,
]);

interface Props {
  readonly label: string;
  readonly option: EChartsCoreOption;
  /** Pixels; left out, the chart fills its box and follows it. */
  readonly width?: number;
  readonly height?: number;
  /** The `data` item of what was clicked, as the option has it. */
  readonly onItem?: (data: unknown) => void;
}

/** One drawing. Vector, so that it is as sharp as the exported file and readable by tests. */
export function EChart({ label, option, width, height, onItem }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const click = useRef(onItem);
  click.current = onItem;
  useEffect(() => {
    if (!host.current) return;
    const drawn = init(host.current, null, {
      renderer: 'svg',
      ...(width ? { width } : {}),
      ...(height ? { height } : {}),
    });
    chart.current = drawn;
    drawn.on('click', ({ data }) => click.current?.(data));
    const observer = new ResizeObserver(() => drawn.resize());
    if (!width) observer.observe(host.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, [width, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size makes another drawing
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option, width, height]);
  return <div ref={host} className="echart" role="img" aria-label={label} style={{ width, height }} />;
}
