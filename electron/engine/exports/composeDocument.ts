import type { ReadDb } from '../../../db/handle.ts';
import { factsOf } from '../../common/chartFacts.ts';
import { writeAlt } from '../../common/chartFoot.ts';
import type { ChartSpec } from '../../common/chartSpec.ts';
import type { ChartPicture, DocumentInput } from '../../common/evidence.ts';
import type { ExportDocument } from '../../common/exportDocument.ts';
import type { ExportOptions, ExportTarget, TraceQuery } from '../../common/exportSpec.ts';
import { exportWords } from '../../common/exportText.ts';
import { buildEvidence, buildReport, buildTrace } from '../../pipeline/export/document/buildDocument.ts';
import { buildLedger } from '../../pipeline/export/document/buildLedger.ts';
import { listPoints } from '../../pipeline/export/document/chartBlocks.ts';
import { readChartModel } from '../chartModel.ts';
import { composeEdition } from '../editions/composeEdition.ts';
import { listLedger, listOpenTrouble } from '../readLedger.ts';
import { drawSvg } from './drawChart.ts';
import { gatherEvidence } from './gatherEvidence.ts';
import { listTracedFacts } from './traceFacts.ts';

/** Facts that one trace shows whole. */
const MOST_TRACED = 40;

type Frame = Pick<DocumentInput, 'uid' | 'project' | 'madeAt' | 'madeBy'> & Pick<ExportOptions, 'language' | 'quotes'>;

/** Pictures in the language of the document, whatever language they were saved in. */
async function drawCharts(
  db: ReadDb,
  specs: readonly ChartSpec[],
  language: Frame['language'],
): Promise<ChartPicture[]> {
  const pictures: ChartPicture[] = [];
  for (const spec of specs) {
    const model = readChartModel(db, { ...spec, language });
    pictures.push({ model, svg: await drawSvg(model), alt: writeAlt(model) });
  }
  return pictures;
}

async function gatherCharts(db: ReadDb, specs: readonly ChartSpec[], frame: Frame): Promise<DocumentInput> {
  const charts = await drawCharts(db, specs, frame.language);
  const ids = new Set(listPoints(charts).flatMap(factsOf));
  return { ...frame, charts, ...gatherEvidence(db, [...ids]) };
}

function wordQuestion({ code, name }: ReturnType<typeof listTracedFacts>['what'], language: Frame['language']): string {
  const words = exportWords(language);
  if (code === 'chart') return words('export:trace.ofChart', { title: name });
  return code === 'export' ? words('export:trace.ofExport', { file: name }) : name;
}

/** One page about where something comes from, from the facts of the moment. @throws CallError `no-such-export` */
export function composeTrace(db: ReadDb, of: TraceQuery, frame: Frame): ExportDocument {
  const { what, ids } = listTracedFacts(db, of);
  const gathered = gatherEvidence(db, ids.slice(0, MOST_TRACED));
  return buildTrace({ ...frame, charts: [], ...gathered, what: wordQuestion(what, frame.language), total: ids.length });
}

/** The decisions of the moment, for paper. */
function composeLedger(
  db: ReadDb,
  { form, filter = {} }: Extract<ExportTarget, { kind: 'ledger' }>,
  frame: Frame,
): ExportDocument {
  const rows = listLedger(db, filter);
  const { evidence, articles } = gatherEvidence(db, [...new Set(rows.flatMap(({ members }) => members))]);
  const open = form === 'handover' ? listOpenTrouble(db) : [];
  return buildLedger({ ...frame, charts: [], evidence, articles }, { form, rows, open });
}

export type DocumentTarget = Extract<ExportTarget, { kind: 'evidence' | 'report' | 'trace' | 'ledger' | 'edition' }>;

export async function composeDocument(db: ReadDb, target: DocumentTarget, frame: Frame): Promise<ExportDocument> {
  if (target.kind === 'trace') return composeTrace(db, target.of, frame);
  // The file has an id of its own, by which it is found; the edition's stands in its first lines.
  if (target.kind === 'edition') return { ...composeEdition(db, target.id, frame.language), uid: frame.uid };
  if (target.kind === 'ledger') return composeLedger(db, target, frame);
  const input = await gatherCharts(db, target.charts, frame);
  return target.kind === 'report' ? buildReport(input, target.title) : buildEvidence(input);
}
