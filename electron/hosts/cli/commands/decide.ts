import type { z } from 'zod';
import { decisionInput, type FindingDetail } from '../../../common/findingRow.ts';
import { VERDICTS, type Verdict } from '../../../common/vocabulary.ts';
import { withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

const OPTIONS = ['verdict', 'fact', 'facet', 'at', 'value', 'from', 'ask', 'on', 'answer', 'reason'];

function readNumber(text: string | undefined, what: string): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`${what} is a number, as findings P prints it`);
  return value;
}

function readInput(args: readonly string[]): { file: string; input: z.input<typeof decisionInput> } {
  const parsed = parseWords(args, OPTIONS);
  const file = takeWord(parsed.words, 0, 'P');
  const finding = readNumber(takeWord(parsed.words, 1, 'FINDING'), 'FINDING');
  const verdict = parsed.text('verdict');
  if (!VERDICTS.includes(verdict as Verdict)) throw new UsageError(`--verdict is one of ${VERDICTS.join(', ')}`);
  const given = {
    findingIds: [finding],
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
  if (checked.success) return { file, input: checked.data };
  const issue = checked.error.issues[0];
  if (issue?.path[0] === 'reason') throw new UsageError('--reason TEXT is required: the ledger must say why');
  throw new UsageError(`--${issue?.path.join('.')}: ${issue?.message}`);
}

function checkOffered(finding: FindingDetail, verdict: Verdict): void {
  if (finding.verdicts.includes(verdict)) return;
  throw new FailedError(translate('cli:notOffered', { verdict, offered: finding.verdicts.join(', ') }));
}

export const decide: Command = {
  usage: 'P FINDING --verdict KIND [--fact FACT] [--facet FACET] [--at DATE] --reason TEXT',
  async run(args) {
    const { file, input } = readInput(args);
    await withProject(file, 'write', async ({ client }) => {
      const id = input.findingIds[0] as number;
      checkOffered(await client.call('findings.get', { id: id as never }), input.verdict);
      const decision = await client.call('decisions.record', input);
      print(
        translate('cli:decided', {
          id: decision.id,
          verdict: translate(`reconcile:verdict.${input.verdict}`),
          finding: id,
        }),
      );
    });
  },
};
