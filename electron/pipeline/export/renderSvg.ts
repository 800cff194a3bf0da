import { init } from 'echarts';
import { writeAlt } from '../../common/chartFoot.ts';
import { chartOption, chartSize } from '../../common/chartOption.ts';
import type { ChartModel } from '../../common/chartSpec.ts';
import type { ChartTheme } from '../../common/palettes.ts';
import { pictureSize } from '../../common/pictureSize.ts';
import { escapeXml } from './escapeXml.ts';
import { EXPORT_FONTS } from './exportFonts.ts';
import { dropGhosts, joinRuns } from './joinRuns.ts';

export interface SvgLook {
  readonly theme?: ChartTheme;
  readonly fontFamily?: string;
}

/** ECharts counts its ids on from call to call; in the order of their appearance they are the same every time. */
function normaliseIds(svg: string): string {
  const names = new Map<string, string>();
  return svg.replace(/zr\d+-[\w-]+/g, (id) => {
    const known = names.get(id);
    if (known) return known;
    const name = `c${names.size}`;
    names.set(id, name);
    return name;
  });
}

/** Readers of the picture without eyes on it get its title and a summary; digits line up where the viewer can. */
function describeSvg(svg: string, model: ChartModel): string {
  const texts = `<title>${escapeXml(model.title)}</title><desc>${escapeXml(writeAlt(model))}</desc>`;
  return scaleUp(svg, model).replace(
    /<svg ([^>]*)>/,
    `<svg $1 role="img" style="font-variant-numeric:tabular-nums">${texts}`,
  );
}

/** The same drawing in a larger frame: `viewBox` keeps the units that it is drawn in. */
function scaleUp(svg: string, model: ChartModel): string {
  const { width, height } = pictureSize(model);
  return svg.replace(/width="[\d.]+" height="[\d.]+"/, `width="${width}" height="${height}"`);
}

/** A chart as SVG text. The same model gives the same bytes. */
export function renderSvg(model: ChartModel, { theme = 'print', fontFamily = EXPORT_FONTS }: SvgLook = {}): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(model) });
  try {
    chart.setOption(chartOption(model, { fontFamily, theme }));
    return describeSvg(joinRuns(dropGhosts(normaliseIds(chart.renderToSVGString()))), model);
  } finally {
    chart.dispose();
  }
}
