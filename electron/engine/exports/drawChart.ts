import type { ChartModel } from '../../common/chartSpec.ts';
import { dropHover, splitHalo } from '../../pipeline/export/splitHalo.ts';
import { readAsset } from '../assets.ts';

/** What the fonts are called beside a page that is printed, and in the package they come from. */
export const FONT_FILES = { 400: 'NotoSansHans-Regular.otf', 700: 'NotoSansHans-Bold.otf' } as const;

const openTools = () => ({
  fonts: [readAsset(FONT_FILES[400]), readAsset(FONT_FILES[700])],
  wasm: readAsset('resvg.wasm'),
});

/** The drawing libraries are loaded when the first picture is asked for: most readers never draw one. */
export async function drawSvg(model: ChartModel): Promise<string> {
  const { renderSvg } = await import('../../pipeline/export/renderSvg.ts');
  return dropHover(splitHalo(renderSvg(model)));
}

/** A picture as PNG, `scale` pixels for each of its units. */
export async function drawPng(svg: string, scale: number): Promise<Uint8Array> {
  const { renderPng } = await import('../../pipeline/export/renderPng.ts');
  return renderPng(svg, { scale, ...openTools() });
}

/** A picture whose letters are outlines. */
export async function drawOutlines(svg: string): Promise<string> {
  const { outlineSvg } = await import('../../pipeline/export/outlineSvg.ts');
  return outlineSvg(svg, openTools());
}
