import type { ChartSpec } from './chartSpec.ts';

const DEFAULTS: Omit<ChartSpec, 'indicatorIds'> = {
  subject: null,
  type: 'dot',
  language: 'en',
  frequency: 'year',
  title: '',
  subtitle: '',
  width: 760,
  height: 420,
  palette: 'default',
};

/** A chart of some indicators; what is not chosen is as the program proposes it. */
export const newChartSpec = (chosen: Pick<ChartSpec, 'indicatorIds'> & Partial<ChartSpec>): ChartSpec => ({
  ...DEFAULTS,
  ...chosen,
});
