import type { IndicatorEntry } from '../../../common/indicatorEntry.ts';
import type { Client } from '../../../contract/client.ts';
import { withProject } from '../openProject.ts';
import { type Parsed, parseWords, takeWord } from '../parse.ts';
import { locale, print, printSlowly, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

const nameOf = ({ zh, en }: Pick<IndicatorEntry, 'zh' | 'en'>): string => (locale === 'zh-Hans' ? zh || en : en || zh);
const groupOf = ({ groupZh, groupEn }: IndicatorEntry): string =>
  (locale === 'zh-Hans' ? groupZh || groupEn : groupEn || groupZh) ?? '';

const toJson = (entry: IndicatorEntry): string =>
  JSON.stringify({
    ...{ id: entry.id, key: entry.key, zh: entry.zh, en: entry.en, groupZh: entry.groupZh, groupEn: entry.groupEn },
    ...{ facts: entry.facts, isProposed: entry.isProposed, frequency: entry.frequency },
    merged: entry.merged.map(({ id, key, zh, en, facts }) => ({ id, key, zh, en, facts })),
  });

const toLine = (entry: IndicatorEntry): string =>
  [entry.id, entry.key, nameOf(entry), groupOf(entry), entry.facts, entry.merged.map(({ key }) => key).join(', ')].join(
    '\t',
  );

async function list(client: Client, parsed: Parsed): Promise<void> {
  const entries = await client.call('indicators.list', {});
  for (const entry of entries) await printSlowly(parsed.has('json') ? toJson(entry) : toLine(entry));
  say(translate('cli:indicators', { count: entries.length }));
}

/** By id or by key, also of one that was merged. */
async function find(client: Client, word: string): Promise<IndicatorEntry['id']> {
  const entries = await client.call('indicators.list', {});
  const all = entries.flatMap((entry) => [entry, ...entry.merged]);
  const found = all.find(({ id, key }) => key === word || String(id) === word);
  if (!found) throw new FailedError(translate('cli:noIndicator', { name: word }));
  return found.id;
}

type Act = (client: Client, parsed: Parsed) => Promise<void>;

const reasonOf = (parsed: Parsed): { reason?: string } => {
  const reason = parsed.text('reason');
  return reason === undefined ? {} : { reason };
};

const ACTS: Readonly<Record<string, Act>> = {
  async merge(client, parsed) {
    const id = await find(client, takeWord(parsed.words, 2, 'INDICATOR'));
    const into = await find(client, parsed.text('into') ?? takeWord([], 0, '--into INDICATOR'));
    const { moved, indicator } = await client.call('indicators.merge', { ids: [id], into, ...reasonOf(parsed) });
    print(translate('cli:merged', { count: moved, name: nameOf(indicator as IndicatorEntry) }));
  },
  async 'split-back'(client, parsed) {
    const id = await find(client, takeWord(parsed.words, 2, 'INDICATOR'));
    const { moved, indicator } = await client.call('indicators.splitBack', { id, ...reasonOf(parsed) });
    print(translate('cli:splitBack', { count: moved, name: nameOf(indicator as IndicatorEntry) }));
  },
  async rename(client, parsed) {
    const id = await find(client, takeWord(parsed.words, 2, 'INDICATOR'));
    const [zh, en] = [parsed.text('zh'), parsed.text('en')];
    if (!zh || !en) throw new UsageError('--zh NAME and --en NAME are both needed');
    const named = await client.call('indicators.rename', { id, zh, en, ...reasonOf(parsed) });
    print(translate('cli:renamed', { key: named.key, zh, en }));
  },
  async suggest(client, parsed) {
    for (const { into, from, reasons } of await client.call('indicators.suggestMerges', { limit: 1000 }))
      await printSlowly(
        parsed.has('json')
          ? JSON.stringify({ from: from.key, into: into.key, reasons })
          : [from.key, into.key, reasons.map(({ reason, a, b }) => `${reason}: ${a} · ${b}`).join('; ')].join('\t'),
      );
  },
};

/** The indicators of a project in the order of its matrix, and what can be done with them. INDICATOR is an id or a key. */
export const indicators: Command = {
  usage:
    'P [--json] | P suggest [--json] | P merge INDICATOR --into INDICATOR | P split-back INDICATOR | P rename INDICATOR --zh NAME --en NAME [--reason TEXT]',
  async run(args) {
    const parsed = parseWords(args, ['json!', 'into', 'zh', 'en', 'reason']);
    const file = takeWord(parsed.words, 0, 'P');
    const what = parsed.words[1];
    const act = what === undefined ? list : ACTS[what];
    if (!act) throw new UsageError(`${what}: say ${Object.keys(ACTS).join(', ')}, or nothing to list`);
    const isReading = what === undefined || what === 'suggest';
    await withProject(file, isReading ? 'read' : 'write', ({ client }) => act(client, parsed));
  },
};
