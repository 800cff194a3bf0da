import { fillHalf } from './chartHalf.ts';
import type { KeyItem, KeyMark } from './chartKey.ts';
import { type ChartLayout, KEY } from './chartLayout.ts';
import type { Ink } from './chartPen.ts';
import { CHART_TYPE } from './chartType.ts';

const MIDDLE = KEY.mark / 2;

interface Style {
  readonly fill?: string | ReturnType<typeof fillHalf>;
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
}

const drawLine = ([x1, y1, x2, y2]: readonly [number, number, number, number], style: Style) => ({
  type: 'line' as const,
  shape: { x1, y1, x2, y2 },
  style,
});
const drawDot = (r: number, style: Style) => ({ type: 'circle' as const, shape: { cx: MIDDLE, cy: 0, r }, style });
const drawBox = (wide: number, high: number, style: Style) => ({
  type: 'rect' as const,
  shape: { x: MIDDLE - wide / 2, y: -high / 2, width: wide, height: high },
  style,
});
/** Its tip 7 above or below the middle. */
const drawArrow = (tip: 1 | -1, fill: string) => ({
  type: 'polygon' as const,
  shape: {
    points: (
      [
        [0, -7],
        [4, -2],
        [1, -2],
        [1, 7],
        [-1, 7],
        [-1, -2],
        [-4, -2],
      ] as const
    ).map(([x, y]) => [MIDDLE + x, tip * y] as [number, number]),
  },
  style: { fill },
});

function drawBeam(stroke: string) {
  const style = { stroke, lineWidth: 2 };
  return [
    drawLine([MIDDLE, -6, MIDDLE, 6], style),
    drawLine([MIDDLE - 5, -6, MIDDLE + 5, -6], style),
    drawLine([MIDDLE - 5, 6, MIDDLE + 5, 6], style),
  ];
}

/** The mark as the picture draws it, in the colour of words, since it may occur in every series. */
function drawMark(mark: KeyMark, { model, colours }: Ink) {
  const { text, background, conflict, muted, line, axis } = colours;
  const isBar = model.type === 'bar' || model.type === 'stacked';
  const ring = { fill: background, stroke: conflict, lineWidth: 2.4 };
  const half = { fill: fillHalf(text, background), stroke: text, lineWidth: 1.4 };
  const draw: Readonly<Record<KeyMark, () => object[]>> = {
    up: () => [drawArrow(1, text)],
    down: () => [drawArrow(-1, text)],
    range: () => drawBeam(text),
    span: () => [drawBox(12, 11, { fill: line, stroke: axis, lineWidth: 1 })],
    disputed: () => [isBar ? drawBox(9, 11, { ...ring, lineWidth: 1.8, lineDash: [4, 3] }) : drawDot(4.6, ring)],
    aside: () => [drawDot(4.2, { fill: background, stroke: muted, lineWidth: 1.6 })],
    part: () => [isBar ? drawBox(9, 11, half) : drawDot(4.2, half)],
    event: () => [{ ...drawBox(7, 7, { fill: text }), rotation: Math.PI / 4, originX: MIDDLE, originY: 0 }],
    break: () => [drawLine([MIDDLE, -7, MIDDLE, 7], { stroke: axis, lineWidth: 1.4, lineDash: [4, 3] })],
  };
  return draw[mark]();
}

function drawItem({ mark, sign, words }: KeyItem, ink: Ink) {
  const plain = { fontFamily: ink.fontFamily, fontSize: CHART_TYPE.note, verticalAlign: 'middle' as const };
  const signed = { text: sign, x: MIDDLE, y: 0, ...plain, align: 'center' as const, fill: ink.colours.text };
  const said = { text: words, x: KEY.mark + KEY.inner, y: 0, ...plain, fill: ink.colours.muted };
  const shapes = mark === null ? [{ type: 'text' as const, style: signed }] : drawMark(mark, ink);
  return [...shapes, { type: 'text' as const, style: said }];
}

/** The key, between the plot and the notes. */
export const drawKey = (ink: Ink, { key }: ChartLayout) =>
  key.map(({ item, x, y }) => ({
    type: 'group' as const,
    silent: true,
    x,
    y,
    children: drawItem(item, ink).map((child) => ({ silent: true, ...child })),
  }));
