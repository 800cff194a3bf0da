import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropRadicals } from '../../pipeline/export/plainRadicals.ts';
import type { PageFont } from '../../pipeline/export/renderPage.ts';
import { readAsset } from '../assets.ts';
import { FONT_FILES } from './drawChart.ts';

/** Fonts beside a page that is printed: a machine without Chinese ones would print boxes. */
export function placeFonts(folder: string): PageFont[] {
  return ([400, 700] as const).map((weight) => {
    writeFileSync(join(folder, FONT_FILES[weight]), dropRadicals(readAsset(FONT_FILES[weight])));
    return { weight, file: FONT_FILES[weight] };
  });
}
