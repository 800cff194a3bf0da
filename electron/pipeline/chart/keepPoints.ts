import type { ChartModel, ChartPoint, ChartSeries } from '../../common/chartSpec.ts';

interface Noted {
  readonly series: readonly ChartSeries[];
  readonly notes: ChartModel['notes'];
}

export interface Kept extends Noted {
  readonly dropped: readonly ChartPoint[];
}

/** Numbers what is still spoken of from one on, in the order of the notes. */
export function renumberNotes({ series, notes }: Noted): Noted {
  const used = new Set(
    series.flatMap(({ points, breaks }) => [
      ...points.flatMap((point) => point.notes),
      ...breaks.flatMap(({ note }) => (note === null ? [] : [note])),
    ]),
  );
  const left = notes.filter(({ number }) => used.has(number));
  if (left.length === notes.length) return { series, notes };
  const renumbered = new Map(left.map(({ number }, i) => [number, i + 1]));
  const read = (number: number): number => renumbered.get(number) ?? number;
  return {
    notes: left.map(({ number, message }) => ({ number: read(number), message })),
    series: series.map((one) => ({
      ...one,
      points: one.points.map((point) => ({ ...point, notes: point.notes.map(read) })),
      breaks: one.breaks.map(({ column, note }) => ({ column, note: note === null ? null : read(note) })),
    })),
  };
}

/** Takes points out of a chart, and with them the series and notes that nothing is left of. */
export function keepPoints(
  { series, notes }: Noted,
  isKept: (point: ChartPoint, series: ChartSeries) => boolean,
): Kept {
  const dropped: ChartPoint[] = [];
  const left = series.map((one) => ({
    ...one,
    points: one.points.filter((point) => {
      if (isKept(point, one)) return true;
      dropped.push(point);
      return false;
    }),
  }));
  if (dropped.length === 0) return { series, notes, dropped };
  return { ...renumberNotes({ series: left.filter(({ points }) => points.length > 0), notes }), dropped };
}
