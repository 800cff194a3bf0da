import { readFileSync } from 'node:fs';
import { type Suggestion, suggestion } from '../../../common/suggestion.ts';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { print, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

/** As many as one call takes. */
const BATCH = 10_000;

function parseLine(line: string, file: string, number: number): Suggestion {
  const named = (problem: string): UsageError => new UsageError(`${file}:${number}: ${problem}`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw named(error instanceof Error ? error.message : String(error));
  }
  const parsed = suggestion.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw named(`${issue?.path.join('.')}: ${issue?.message}`);
}

interface Numbered {
  readonly number: number;
  readonly suggestion: Suggestion;
}

function readLines(file: string): Numbered[] {
  const lines = readFileSync(fromHere(file), 'utf8').split('\n');
  return lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ number: at + 1, suggestion: parseLine(line, file, at + 1) }],
  );
}

/** Figures of another origin, one JSON object a line (see `suggestion.ts`), as facts to review. */
export const suggest: Command = {
  usage: 'P FILE.jsonl --by NAME [--reason TEXT]',
  async run(args) {
    const parsed = parseWords(args, ['by', 'reason']);
    const [file, lines] = [takeWord(parsed.words, 0, 'P'), takeWord(parsed.words, 1, 'FILE.jsonl')];
    const by = parsed.text('by');
    if (!by) throw new UsageError('--by NAME is required: a fact must say who suggests it');
    const all = readLines(lines);
    const [counts, reason] = [{ added: 0, known: 0, refused: 0 }, parsed.text('reason')];
    await withProject(file, 'write', async ({ client }) => {
      for (let at = 0; at < all.length; at += BATCH) {
        const batch = all.slice(at, at + BATCH);
        const suggestions = batch.map((each) => each.suggestion);
        const report = await client.call('facts.suggest', { by, suggestions, ...(reason ? { reason } : {}) });
        for (const refused of report.refused)
          say(`${lines}:${batch[refused.at]?.number}: ${translate(`extract:suggest.refused.${refused.reason}`)}`);
        counts.added += report.added;
        counts.known += report.known;
        counts.refused += report.refused.length;
      }
    });
    print(translate('extract:suggest.done', counts));
    if (counts.refused > 0 && counts.added + counts.known === 0)
      throw new FailedError(translate('extract:suggest.none'));
  },
};
