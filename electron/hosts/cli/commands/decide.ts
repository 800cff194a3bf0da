import type { z } from 'zod';
import { decisionInput, FACETS, type FindingDetail } from '../../../common/findingRow.ts';
import type { DecisionId, FindingId, IndicatorId } from '../../../common/ids.ts';
import { FINDING_KINDS, type FindingKind, VERDICTS, type Verdict } from '../../../common/vocabulary.ts';
import type { Client } from '../../../contract/client.ts';
import { withProject } from '../openProject.ts';
import { type Parsed, parseWords, takeWord } from '../parse.ts';
import { print, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';
import { pageFindings } from './findings.ts';

const OPTIONS = ['verdict', 'fact', 'facet', 'at', 'value', 'from', 'ask', 'on', 'answer', 'also', 'reason'];
const ON_DECISIONS = ['withdraw', 'answer-to'];

function readNumber(text: string | undefined, what: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${what} is a number, as findings P prints it`);
  return value;
}

/** Its number in this file, or its key, which is the same in every copy. */
type FindingName = { readonly id: number } | { readonly key: string; readonly kind: FindingKind };

function readFinding(word: string): FindingName {
  const [kind = ''] = word.split(':');
  if (word.includes(':') && Object.hasOwn(FINDING_KINDS, kind)) return { key: word, kind: kind as FindingKind };
  return { id: readNumber(word, 'FINDING') as number };
}

async function findFinding(client: Client, name: FindingName): Promise<FindingId> {
  if ('id' in name) return name.id as FindingId;
  for await (const { id, key } of pageFindings(client, { kind: [name.kind] })) if (key === name.key) return id;
  throw new FailedError(translate('cli:noFinding', { key: name.key }));
}

type Input = z.infer<typeof decisionInput>;

/** Everything but the findings, whose names are looked up in the project. */
function readInput(parsed: Parsed): Omit<Input, 'findingIds'> {
  const verdict = parsed.text('verdict');
  if (!VERDICTS.includes(verdict as Verdict)) throw new UsageError(`--verdict is one of ${VERDICTS.join(', ')}`);
  const given = {
    findingIds: [1],
    verdict,
    factId: readNumber(parsed.text('fact'), '--fact'),
    facet: parsed.text('facet'),
    at: parsed.text('at'),
    adoptedValue: parsed.text('value'),
    adoptedFrom: parsed.text('from'),
    askedWhom: parsed.text('ask'),
    askedOn: parsed.text('on'),
    answer: parsed.text('answer'),
    reason: parsed.text('reason') ?? '',
  };
  const checked = decisionInput.safeParse(given);
  if (checked.success) {
    const { findingIds: _, ...input } = checked.data;
    return input;
  }
  const field = checked.error.issues[0]?.path[0];
  if (field === 'reason') throw new UsageError('--reason TEXT is required: the ledger must say why');
  if (field === 'facet') throw new UsageError(`--facet is one of ${FACETS.join(', ')}`);
  if (field === 'at' || field === 'askedOn')
    throw new UsageError(`--${field === 'at' ? 'at' : 'on'} is a date: 2025, 2025-11 or 2025-11-10`);
  throw new UsageError(`--${String(field)}: ${checked.error.issues[0]?.message}`);
}

function checkOffered(finding: FindingDetail, verdict: Verdict): void {
  if (finding.verdicts.includes(verdict)) return;
  throw new FailedError(translate('cli:notOffered', { verdict, offered: finding.verdicts.join(', ') }));
}

/** Indicators that a series break shall hold for too, by key, out of those that are stated beside the first finding. */
function chooseAlso({ beside }: FindingDetail, also: string | undefined): IndicatorId[] {
  return (also?.split(',').filter(Boolean) ?? []).map((name) => {
    const found = beside.find(({ indicator: { key, zh, en } }) => [key, zh, en].includes(name));
    if (found) return found.indicator.id;
    const offered = beside.map(({ indicator: { key } }) => key).join(', ') || '–';
    throw new FailedError(translate('cli:notBeside', { name, offered }));
  });
}

async function record(client: Client, names: readonly FindingName[], parsed: Parsed): Promise<void> {
  const input = readInput(parsed);
  const findingIds: FindingId[] = [];
  for (const name of names) findingIds.push(await findFinding(client, name));
  const details: FindingDetail[] = [];
  for (const id of findingIds) details.push(await client.call('findings.get', { id }));
  for (const detail of details) checkOffered(detail, input.verdict);
  const alsoIndicatorIds = details[0] ? chooseAlso(details[0], parsed.text('also')) : [];
  const decision = await client.call('decisions.record', { ...input, findingIds, alsoIndicatorIds });
  const verdict = translate(`reconcile:verdict.${input.verdict}`);
  print(translate('cli:decided', { id: decision.id, verdict, finding: findingIds.join(', ') }));
}

async function changeDecision(client: Client, parsed: Parsed): Promise<void> {
  const id = readNumber(parsed.text('withdraw') ?? parsed.text('answer-to'), 'DECISION') as DecisionId;
  if (parsed.has('withdraw')) {
    await client.call('decisions.withdraw', { id, reason: parsed.text('reason') });
    print(translate('cli:withdrawn', { id }));
    return;
  }
  const { id: entry } = await client.call('decisions.answer', { id, answer: parsed.text('answer') ?? '' });
  print(translate('cli:answered', { id, entry }));
}

export const decide: Command = {
  usage: `P FINDING… --verdict KIND --reason TEXT [--fact FACT] [--facet FACET] [--at DATE] [--also INDICATOR,…] [--value V --from DOCUMENT] [--ask WHOM --on DATE --answer TEXT] | P --answer-to DECISION --answer TEXT | P --withdraw DECISION [--reason TEXT]`,
  async run(args) {
    const parsed = parseWords(args, [...OPTIONS, ...ON_DECISIONS]);
    const file = takeWord(parsed.words, 0, 'P');
    if (ON_DECISIONS.some(parsed.has)) {
      if (parsed.has('answer-to') && !parsed.text('answer')?.trim()) throw new UsageError('--answer TEXT is missing');
      readNumber(parsed.text('withdraw') ?? parsed.text('answer-to'), 'DECISION');
      await withProject(file, 'write', ({ client }) => changeDecision(client, parsed));
      return;
    }
    takeWord(parsed.words, 1, 'FINDING');
    const names = parsed.words.slice(1).map(readFinding);
    readInput(parsed);
    await withProject(file, 'write', ({ client }) => record(client, names, parsed));
  },
};
