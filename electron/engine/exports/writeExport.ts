import type { ReadDb } from '../../../db/handle.ts';
import { getEdition } from '../../../db/queries/edition/editions.ts';
import { getArticlesForExport, pageArticlesForExport } from '../../../db/queries/export/articlesForExport.ts';
import type { ExportMark } from '../../common/exportMark.ts';
import { EXPORT_FORMATS, type ExportRequest, type ExportTarget } from '../../common/exportSpec.ts';
import { exportWords } from '../../common/exportText.ts';
import { CallError } from '../../contract/errors.ts';
import { toCslItem } from '../../pipeline/export/bibliography/cslItem.ts';
import { formatReference } from '../../pipeline/export/bibliography/formatReference.ts';
import { writeBibTex, writeCslJson, writeRis } from '../../pipeline/export/bibliography/writeReferences.ts';
import { replaceRadicals } from '../../pipeline/export/plainRadicals.ts';
import { writeHtml } from '../../pipeline/export/write/writeHtml.ts';
import { readChartModel } from '../chartModel.ts';
import { writeEditionJson } from '../editions/composeEdition.ts';
import { found } from '../reads/readContext.ts';
import { composeDocument, type DocumentTarget } from './composeDocument.ts';
import { drawPng } from './drawChart.ts';
import { openTables } from './exportTables.ts';
import { placeFonts } from './placeFonts.ts';
import type { Production } from './produceExport.ts';
import { writeChart } from './writeChart.ts';
import { writeTables } from './writeTable.ts';

type BibliographyTarget = Extract<ExportTarget, { kind: 'bibliography' }>;

function writeBibliography(db: ReadDb, target: BibliographyTarget, format: string): string {
  const articles = target.articleIds
    ? getArticlesForExport(db, target.articleIds)
    : [...pageArticlesForExport(db, undefined)].flat();
  const items = articles.map(toCslItem);
  if (format === 'json') return writeCslJson(items);
  if (format === 'ris') return writeRis(items);
  if (format === 'bib') return writeBibTex(items);
  return `${items.map((item, at) => `[${at + 1}] ${formatReference(item, target.style)}`).join('\n')}\n`;
}

interface DocumentJob {
  readonly folder: string;
  readonly target: DocumentTarget;
  readonly request: ExportRequest;
  readonly mark: ExportMark;
}

async function writeDocument(db: ReadDb, { target, request, mark, folder }: DocumentJob): Promise<string | Uint8Array> {
  const { language, quotes } = request.options;
  const document = await composeDocument(db, target, { ...mark, language, quotes });
  if (request.format === 'html' && request.options.isForPrinting)
    return replaceRadicals(writeHtml(document, placeFonts(folder)));
  if (request.format === 'html') return writeHtml(document, []);
  // Loaded when the first one is asked for.
  const { writeDocx } = await import('../../pipeline/export/write/writeDocx.ts');
  return writeDocx(document, (svg) => drawPng(svg, 2));
}

/** What a file is about, for its name and for lists. */
function nameSubject(db: ReadDb, { target, options }: ExportRequest): string {
  const words = exportWords(options.language);
  const title = words(`export:title.${target.kind === 'ledger' ? target.form : target.kind}`);
  const specs = target.kind === 'chart' ? [target.spec] : 'charts' in target ? target.charts : [];
  const [first] = specs;
  if (target.kind === 'edition') return found(getEdition(db, target.id), 'edition', target.id).name;
  if (target.kind === 'report' && target.title) return target.title;
  if (first) {
    const of = readChartModel(db, { ...first, language: options.language }).title;
    return target.kind === 'chart' ? of : `${title} ${of}`;
  }
  return target.kind === 'trace' && 'text' in target.of ? `${title} ${target.of.text}` : title;
}

/** How a request becomes a file. @throws CallError `bad-input` for a format that its kind has not */
export function planExport(db: ReadDb, request: ExportRequest): Production {
  const { target, format } = request;
  const formats: readonly string[] = EXPORT_FORMATS[target.kind];
  if (!formats.includes(format))
    throw new CallError('bad-input', { call: 'exports.make', field: 'format', problem: formats.join(', ') });
  const plan = { request, title: nameSubject(db, request), total: null };
  if (target.kind === 'bibliography')
    return { ...plan, write: (file) => file.write(writeBibliography(db, target, format)) };
  if (target.kind === 'chart') return { ...plan, write: (file, mark) => writeChart(db, file, { request, mark }) };
  if (target.kind === 'edition' && format === 'json')
    return {
      ...plan,
      write: async (file) => {
        for (const piece of writeEditionJson(db, target.id)) await file.write(piece);
      },
    };
  if (
    target.kind === 'edition' ||
    target.kind === 'evidence' ||
    target.kind === 'report' ||
    target.kind === 'trace' ||
    target.kind === 'ledger'
  )
    return {
      ...plan,
      write: async (file, mark) => file.write(await writeDocument(db, { target, request, mark, folder: file.folder })),
    };
  const tables = openTables(db, target);
  return {
    ...plan,
    total: tables[0].total,
    write: (file, mark, work) => writeTables({ tables, request, mark, file, work }),
  };
}
