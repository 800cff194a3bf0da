import type { ChartSpec } from './chartSpec.ts';

const DEFAULTS: Omit<ChartSpec, 'indicatorIds'> = {
  subject: null,
  factIds: [],
  row: null,
  type: 'auto',
  language: 'en',
  frequency: 'year',
  title: '',
  subtitle: '',
  width: 760,
  height: 420,
  palette: 'default',
  colours: [],
  textScale: 1,
  axis: { min: null, max: null, first: null, last: null },
  annotations: [],
  edits: {},
  compiler: '',
};

/** A chart of some indicators; what is not chosen is as the program proposes it. */
export const newChartSpec = (chosen: Pick<ChartSpec, 'indicatorIds'> & Partial<ChartSpec>): ChartSpec => ({
  ...DEFAULTS,
  ...chosen,
});
