import { copyFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { ChartSpec } from '../../../common/chartSpec.ts';
import { CHART_TYPES } from '../../../common/chartSpec.ts';
import { newChartSpec } from '../../../common/newChartSpec.ts';
import type { Client } from '../../../contract/client.ts';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { locale, say, translate } from '../talk.ts';
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

export const chart: Command = {
  usage: `P --indicator NAME --out FILE.svg|png [--type ${CHART_TYPES.join('|')}] [--subject NAME] [--language en|zh-Hans]`,
  async run(args) {
    const parsed = parseWords(args, ['indicator', 'out', 'type', 'subject', 'language', 'title']);
    const file = takeWord(parsed.words, 0, 'P');
    const [name, out, type = 'auto', language = locale] = ['indicator', 'out', 'type', 'language'].map(parsed.text);
    const format = extname(out ?? '')
      .slice(1)
      .toLowerCase();
    if (!name) throw new UsageError('--indicator NAME is missing');
    if (!out || (format !== 'svg' && format !== 'png')) throw new UsageError('--out FILE ends in .svg or .png');
    if (!isChartType(type)) throw new UsageError(`--type is one of ${CHART_TYPES.join(', ')}`);
    if (language !== 'en' && language !== 'zh-Hans') throw new UsageError('--language is en or zh-Hans');
    await withProject(file, 'read', async ({ client, link }) => {
      const indicator = await chooseIndicator(client, name);
      const spec = newChartSpec({
        indicatorIds: [indicator.id],
        subject: parsed.text('subject') ?? null,
        type,
        language,
        title: parsed.text('title') ?? '',
        width: 720,
        height: 480,
      });
      const made = await client.call('charts.export', { spec, format });
      copyFileSync(link.findDownload(made.handle)?.path ?? '', fromHere(out));
      say(translate('cli:wrote', { file: out, bytes: made.bytes }));
    });
  },
};
