import { extname } from 'node:path';
import type { ChartSpec } from '../../../common/chartSpec.ts';
import { EXPORT_FORMATS, type ExportKind, exportRequest, REFERENCE_STYLES } from '../../../common/exportSpec.ts';
import { newChartSpec } from '../../../common/newChartSpec.ts';
import type { Client } from '../../../contract/client.ts';
import type { CallInput } from '../../../contract/table.ts';
import { deliver, isPdf, refuseTarget } from '../deliver.ts';
import { withProject } from '../openProject.ts';
import { type Parsed, parseWords, takeWord } from '../parse.ts';
import { locale } from '../talk.ts';
import { type Command, UsageError } from '../usage.ts';
import { chooseIndicator } from './chart.ts';

/** A chart has a command of its own, and so has a trace. */
const KINDS = [
  'facts',
  'articles',
  'decisions',
  'matrix',
  'bibliography',
  'evidence',
  'report',
] as const satisfies readonly ExportKind[];
type Kind = (typeof KINDS)[number];

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

function readFormat(kind: Kind, out: string): string {
  const format = extname(out).slice(1).toLowerCase();
  const formats: readonly string[] = EXPORT_FORMATS[kind];
  const all = formats.includes('html') ? [...formats, 'pdf'] : formats;
  if (!all.includes(format)) throw new UsageError(`--out FILE ends in ${all.map((one) => `.${one}`).join(', ')}`);
  // A PDF is the page, printed.
  return format === 'pdf' ? 'html' : format;
}

/** The charts of some indicators, or all that are saved. */
async function listCharts(client: Client, parsed: Parsed): Promise<ChartSpec[]> {
  const name = parsed.text('indicator');
  if (name !== undefined) return [newChartSpec({ indicatorIds: [(await chooseIndicator(client, name)).id] })];
  const saved = await client.call('charts.list', {});
  if (saved.length === 0) throw new UsageError('--indicator NAME is missing, and no chart is saved');
  return saved.map(({ spec }) => spec);
}

async function readTarget(kind: Kind, client: Client, parsed: Parsed): Promise<CallInput<'exports.make'>['target']> {
  if (kind === 'facts') return { kind, filter: { minor: 'show' } };
  if (kind === 'articles' || kind === 'decisions' || kind === 'matrix') return { kind };
  if (kind === 'bibliography') {
    const style = REFERENCE_STYLES.find((one) => one === parsed.text('style'));
    return { kind, ...(style && { style }) };
  }
  const charts = await listCharts(client, parsed);
  return kind === 'report' ? { kind, charts, title: parsed.text('title') ?? '' } : { kind, charts };
}

export const exportFile: Command = {
  usage: `P --kind ${KINDS.join('|')} --out FILE [--language en|zh-Hans] [--indicator NAME] [--title TEXT] [--style ${REFERENCE_STYLES.join('|')}] [--quotes full|short|none] [--no-bom]`,
  async run(args) {
    const names = ['kind', 'out', 'language', 'indicator', 'title', 'style', 'quotes', 'no-bom!'];
    const parsed = parseWords(args, names);
    const file = takeWord(parsed.words, 0, 'P');
    const [kind = '', out = ''] = ['kind', 'out'].map(parsed.text);
    if (!isKind(kind)) throw new UsageError(`--kind is one of ${KINDS.join(', ')}`);
    const format = readFormat(kind, out);
    refuseTarget(out);
    await withProject(file, 'read', async (project) => {
      const target = await readTarget(kind, project.client, parsed);
      const options = {
        language: parsed.text('language') ?? locale,
        bom: !parsed.has('no-bom'),
        isForPrinting: isPdf(out),
        quotes: parsed.text('quotes') ?? 'full',
      };
      const request = exportRequest.safeParse({ target, format, options });
      if (!request.success)
        throw new UsageError(`--${String(request.error.issues[0]?.path.at(-1) ?? 'kind')} is wrong`);
      const made = await project.client.call('exports.make', request.data);
      await deliver(project, { made, out });
    });
  },
};
