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
  /** The `data` item of what was clicked, as the option has it; of something drawn freely its `info`. */
  readonly onItem?: (data: unknown) => void;
  /** The same of what the pointer stands on, null as it leaves, and where that is in the window. */
  readonly onHover?: (data: unknown, at: Pointer) => void;
}

interface Pointer {
  readonly clientX: number;
  readonly clientY: number;
}

interface ItemEvent {
  readonly data?: unknown;
  readonly info?: unknown;
  readonly event?: { readonly event?: unknown };
}

const itemOf = ({ data, info }: ItemEvent): unknown => info ?? data;

/** A leave out of the picture comes without a place. */
const pointerOf = ({ event }: ItemEvent): Pointer =>
  event?.event instanceof MouseEvent ? event.event : { clientX: 0, clientY: 0 };

/** One drawing. Vector, so that it is as sharp as the exported file and readable by tests. */
export function EChart({ label, option, width, height, onItem, onHover }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const heard = useRef({ onItem, onHover });
  heard.current = { onItem, onHover };
  useEffect(() => {
    if (!host.current) return;
    const drawn = init(host.current, null, {
      renderer: 'svg',
      ...(width ? { width } : {}),
      ...(height ? { height } : {}),
    });
    chart.current = drawn;
    drawn.on('click', (event) => heard.current.onItem?.(itemOf(event)));
    // Marks that are drawn as one shape know which of them is meant only as the pointer moves.
    drawn.on('mousemove', (event) => heard.current.onHover?.(itemOf(event), pointerOf(event)));
    drawn.on('mouseout', (event) => heard.current.onHover?.(null, pointerOf(event)));
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
