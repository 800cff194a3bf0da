import { strToU8, zipSync } from 'fflate';
import type { ReadDb } from '../../../db/handle.ts';
import type { ChartModel } from '../../common/chartSpec.ts';
import type { ExportMark } from '../../common/exportMark.ts';
import type { ExportRequest } from '../../common/exportSpec.ts';
import { pictureSize } from '../../common/pictureSize.ts';
import { replaceRadicals } from '../../pipeline/export/plainRadicals.ts';
import { renderPage } from '../../pipeline/export/renderPage.ts';
import { stampPng, stampSvg } from '../../pipeline/export/stampPicture.ts';
import { readChartModel } from '../chartModel.ts';
import { formatChartRows } from './chartRows.ts';
import { drawOutlines, drawPng, drawSvg } from './drawChart.ts';
import type { ExportFile } from './exportFile.ts';
import { placeFonts } from './placeFonts.ts';

interface ChartJob {
  readonly model: ChartModel;
  readonly mark: ExportMark;
  readonly options: ExportRequest['options'];
}

async function writeSvg({ model, mark, options }: ChartJob): Promise<string> {
  const svg = await drawSvg(model);
  return stampSvg(options.letters === 'outlines' ? await drawOutlines(svg) : svg, mark);
}

const writePng = async ({ model, mark, options }: ChartJob): Promise<Uint8Array> =>
  stampPng(await drawPng(await drawSvg(model), options.scale), mark);

const writeData = ({ model, options }: ChartJob): string => [...formatChartRows(model, options.bom)].join('');

/** Picture and data in one file: a browser asks before it lets a page save several. */
async function writeZip(job: ChartJob): Promise<Uint8Array> {
  const picture = await writeSvg(job);
  return zipSync({
    'chart.svg': strToU8(picture),
    'chart.png': [await writePng(job), { level: 0 }],
    'data.csv': strToU8(writeData(job)),
  });
}

async function writePage({ model, mark, options }: ChartJob, folder: string): Promise<string> {
  const fonts = options.isForPrinting ? placeFonts(folder) : [];
  const { title, spec } = model;
  const svg = stampSvg(await drawSvg(model), mark);
  return renderPage(options.isForPrinting ? replaceRadicals(svg) : svg, {
    ...pictureSize(model),
    title,
    language: spec.language,
    fonts,
  });
}

const WRITERS: Readonly<Record<string, (job: ChartJob, folder: string) => Promise<string | Uint8Array> | string>> = {
  svg: writeSvg,
  png: writePng,
  csv: writeData,
  zip: writeZip,
  html: writePage,
};

/** Writes a chart as its picture, its data, both, or a page to print. */
export async function writeChart(
  db: ReadDb,
  file: ExportFile,
  { request: { target, format, options }, mark }: { request: ExportRequest; mark: ExportMark },
): Promise<void> {
  const write = WRITERS[format];
  if (target.kind !== 'chart' || !write) return;
  await file.write(await write({ model: readChartModel(db, target.spec), mark, options }, file.folder));
}

/** A chart's picture as it is now, for the clipboard: no file, so nothing is noted and nothing stamped. */
export async function drawPicture(
  model: ChartModel,
  { format, scale }: { format: 'svg' | 'png'; scale: number },
): Promise<Uint8Array> {
  const svg = await drawSvg(model);
  return format === 'svg' ? strToU8(svg) : drawPng(svg, scale);
}
