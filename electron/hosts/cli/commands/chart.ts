import { extname } from 'node:path';
import type { ChartSpec } from '../../../common/chartSpec.ts';
import { CHART_TYPES } from '../../../common/chartSpec.ts';
import { exportRequest } from '../../../common/exportSpec.ts';
import { newChartSpec } from '../../../common/newChartSpec.ts';
import type { Client } from '../../../contract/client.ts';
import { deliver, isPdf, refuseTarget } from '../deliver.ts';
import { withProject } from '../openProject.ts';
import { type Parsed, parseWords, takeWord } from '../parse.ts';
import { locale, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

type Found = Awaited<ReturnType<typeof findIndicators>>[number];

const findIndicators = (client: Client, text: string) => client.call('indicators.find', { text, limit: 50 });

/** One indicator by key or name; where several fit, the exact one, else the candidates are listed. */
export async function chooseIndicator(client: Client, name: string): Promise<Found> {
  const found = await findIndicators(client, name);
  const exact = found.filter(({ key, zh, en }) => [key, zh, en].some((x) => x.toLowerCase() === name.toLowerCase()));
  const [only, ...more] = exact.length > 0 ? exact : found.filter(({ facts }) => facts > 0);
  if (only && more.length === 0) return only;
  if (!only) throw new FailedError(translate('cli:noIndicator', { name }));
  const names = [only, ...more].map(({ key, zh, en }) => `  ${key}  ${zh} / ${en}`).join('\n');
  throw new FailedError(`${translate('cli:severalIndicators', { name })}\n${names}`);
}

const isChartType = (text: string): text is ChartSpec['type'] =>
  text === 'auto' || (CHART_TYPES as readonly string[]).includes(text);

const FORMATS = ['svg', 'png', 'pdf', 'csv', 'zip'] as const;
const endingOf = (out: string): string => extname(out).slice(1).toLowerCase();

/** What is wrong with the words is said before the project is opened. */
function readLook(parsed: Parsed): Partial<ChartSpec> {
  const [type = 'auto', language = locale] = ['type', 'language'].map(parsed.text);
  if (!isChartType(type)) throw new UsageError(`--type is one of ${CHART_TYPES.join(', ')}`);
  if (language !== 'en' && language !== 'zh-Hans') throw new UsageError('--language is en or zh-Hans');
  return { type, language, subject: parsed.text('subject') ?? null, title: parsed.text('title') ?? '' };
}

/** A chart that is saved, by its title or number, else a new one of an indicator. */
async function chooseSpec(client: Client, parsed: Parsed): Promise<ChartSpec> {
  const [indicator = '', saved] = ['indicator', 'saved'].map(parsed.text);
  const size = { width: 720, height: 480 };
  if (saved === undefined)
    return newChartSpec({
      ...readLook(parsed),
      ...size,
      indicatorIds: [(await chooseIndicator(client, indicator)).id],
    });
  const found = (await client.call('charts.list', {})).find(({ id, title }) => title === saved || String(id) === saved);
  if (!found) throw new FailedError(translate('cli:noChart', { name: saved }));
  return found.spec;
}

function readOptions(parsed: Parsed, out: string) {
  const scale = Number(parsed.text('scale') ?? 2);
  if (![1, 2, 3, 4].includes(scale)) throw new UsageError('--scale is 1, 2, 3 or 4');
  return { scale, letters: parsed.has('outlines') ? 'outlines' : 'text', isForPrinting: isPdf(out) } as const;
}

/** The picture, and where asked for its data under the same name. */
function listFiles(parsed: Parsed): string[] {
  const out = parsed.text('out') ?? '';
  if (!FORMATS.some((format) => format === endingOf(out)))
    throw new UsageError(`--out FILE ends in ${FORMATS.map((one) => `.${one}`).join(', ')}`);
  const data = `${out.slice(0, -extname(out).length)}.csv`;
  return parsed.has('data') && data !== out ? [out, data] : [out];
}

export const chart: Command = {
  usage: `P --indicator NAME|--saved TITLE --out FILE.${FORMATS.join('|')} [--data] [--scale 1-4] [--outlines] [--type ${CHART_TYPES.join('|')}] [--subject NAME] [--language en|zh-Hans] [--title TEXT]`,
  async run(args) {
    const own = ['indicator', 'saved', 'out', 'type', 'subject', 'language', 'title', 'scale', 'outlines!', 'data!'];
    const parsed = parseWords(args, own);
    const file = takeWord(parsed.words, 0, 'P');
    if (!parsed.has('indicator') && !parsed.has('saved')) throw new UsageError('--indicator NAME is missing');
    const files = listFiles(parsed);
    readLook(parsed);
    files.forEach(refuseTarget);
    await withProject(file, 'read', async (project) => {
      const spec = await chooseSpec(project.client, parsed);
      for (const out of files) {
        // A PDF is the page, printed.
        const format = isPdf(out) ? 'html' : endingOf(out);
        const options = { language: spec.language, ...readOptions(parsed, out) };
        const request = exportRequest.parse({ target: { kind: 'chart', spec }, format, options });
        await deliver(project, { made: await project.client.call('exports.make', request), out });
      }
    });
  },
};
