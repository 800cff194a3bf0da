import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { TraceQuery } from '../../../common/exportSpec.ts';
import { writeText } from '../../../pipeline/export/write/writeText.ts';
import { deliver, isPdf, refuseTarget } from '../deliver.ts';
import { readFileMark } from '../fileMark.ts';
import { fromHere, withProject } from '../openProject.ts';
import { parseWords, takeWord } from '../parse.ts';
import { locale, printSlowly } from '../talk.ts';
import { type Command, UsageError } from '../usage.ts';

/** A file that was exported, its id, or a number. */
function readQuery(word: string): TraceQuery {
  if (existsSync(fromHere(word))) return { exported: readFileMark(fromHere(word)) };
  return /^([a-z0-9]{16}|[0-9a-f]{64})$/.test(word) ? { exported: word } : { text: word };
}

function readFormat(out: string): 'html' | 'docx' {
  const format = extname(out).toLowerCase();
  if (format === '.docx') return 'docx';
  if (format === '.html' || format === '.pdf') return 'html';
  throw new UsageError('--out FILE ends in .html, .pdf or .docx');
}

/** One page that says where a number comes from. */
export const trace: Command = {
  usage: 'P NUMBER|FILE|ID [--out FILE.html|pdf|docx] [--language en|zh-Hans]',
  async run(args) {
    const parsed = parseWords(args, ['out', 'language']);
    const file = takeWord(parsed.words, 0, 'P');
    const of = readQuery(takeWord(parsed.words, 1, 'NUMBER|FILE|ID'));
    const language = parsed.text('language') ?? locale;
    if (language !== 'en' && language !== 'zh-Hans') throw new UsageError('--language is en or zh-Hans');
    const out = parsed.text('out');
    const format = out === undefined ? null : readFormat(out);
    if (out !== undefined) refuseTarget(out);
    await withProject(file, 'read', async (project) => {
      if (out === undefined || format === null) {
        await printSlowly(writeText(await project.client.call('trace.get', { of, language })));
        return;
      }
      const made = await project.client.call('exports.make', {
        target: { kind: 'trace', of },
        format,
        options: { language, isForPrinting: isPdf(out) },
      });
      await deliver(project, { made, out });
    });
  },
};
