import { basename } from 'node:path';
import { sliceSpan } from '../../../common/span.ts';
import { toSource } from '../../../common/textMap.ts';
import { nameWithoutEnding, type ParsedArticle, type ParsedSource } from '../../../engine/parseSource.ts';
import { createPipelinePool } from '../../../engine/pipelinePool.ts';
import { listSourceFiles, readSourceFile } from '../../../engine/readFile.ts';
import { toRecord } from '../factRecord.ts';
import { fromHere } from '../openProject.ts';
import { parseWords, readDates } from '../parse.ts';
import { printSlowly, say, translate } from '../talk.ts';
import { type Command, FailedError, UsageError } from '../usage.ts';

async function printArticle(doc: string, number: number, article: ParsedArticle, text: string): Promise<void> {
  for (const fact of article.extraction.facts) {
    const source = toSource(article.map, fact.span);
    await printSlowly(
      JSON.stringify(toRecord({ doc, number, fact, source, text: text.slice(source.start, source.end) })),
    );
  }
}

/** What cleaning left out of the bodies and why; offsets are in the text as decoded. */
async function printLeftOut(doc: string, { decoded, cleaning }: ParsedSource): Promise<void> {
  for (const { span, reason } of cleaning.passages)
    await printSlowly(JSON.stringify({ doc, leftOut: reason, source: span, text: sliceSpan(decoded.text, span) }));
}

/** Facts of files, without a project: one JSON object a line. */
export const extract: Command = {
  usage: 'FILE… --jsonl [--left-out] [--dates FILE.json]',
  async run(args) {
    const parsed = parseWords(args, ['jsonl!', 'left-out!', 'dates']);
    if (!parsed.has('jsonl')) throw new UsageError('--jsonl is missing; it is the one format there is');
    if (parsed.words.length === 0) throw new UsageError('FILE… is missing');
    const dates = readDates(parsed.text('dates'));
    const pool = createPipelinePool({ size: 1 });
    let refused = 0;
    let read = 0;
    const refuse = (name: string, code: string): void => {
      refused += 1;
      say(`${JSON.stringify(name).slice(1, -1)}: ${translate(`import:reason.${code}`)}`);
    };
    for await (const found of listSourceFiles(parsed.words.map(fromHere))) {
      if ('error' in found) refuse(found.path, found.error);
      else {
        const file = await readSourceFile(found.path);
        const result =
          'ok' in file
            ? await pool.parse({ bytes: file.ok.bytes, fileName: basename(found.path), dates })
            : { refused: file.error };
        if ('refused' in result) refuse(found.path, result.refused);
        else {
          read += 1;
          if (parsed.has('left-out')) await printLeftOut(nameWithoutEnding(basename(found.path)), result.ok);
          else
            for (const [at, article] of result.ok.articles.entries())
              await printArticle(nameWithoutEnding(basename(found.path)), at + 1, article, result.ok.decoded.text);
        }
      }
    }
    await pool.close();
    if (refused > 0 && read === 0) throw new FailedError(translate('cli:nothingRead'));
  },
};
