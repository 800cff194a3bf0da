import type { ChartModel } from '../../common/chartSpec.ts';
import { readAsset } from '../assets.ts';

/** The drawing libraries are loaded when the first picture is asked for: most readers never draw one. */
export async function drawChart(model: ChartModel, format: 'svg' | 'png', scale: number): Promise<string | Uint8Array> {
  const { renderSvg } = await import('../../pipeline/export/renderSvg.ts');
  const svg = renderSvg(model);
  return format === 'svg' ? svg : drawPng(svg, scale);
}

/** A picture as PNG, `scale` pixels for each of its units. */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array> {
  const { renderPng } = await import('../../pipeline/export/renderPng.ts');
  const fonts = [readAsset('NotoSansHans-Regular.otf'), readAsset('NotoSansHans-Bold.otf')];
  return renderPng(svg, { scale, fonts, wasm: readAsset('resvg.wasm') });
}
