import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanSource } from '../../electron/pipeline/clean/cleanSource.ts';
import { extractFacts } from '../../electron/pipeline/extract/extractFacts.ts';
import type { CleanArticle } from '../../electron/pipeline/types.ts';
import { makeArticle } from './makeArticles.ts';
import { makeEnglishArticle } from './makeEnglishArticles.ts';
import { BOTH_LANGUAGES, languageOf, recognizeAll } from './recognizers.ts';
import type { Metrics } from './run.ts';

const ARTICLES = 300;
/** Rounds before and while it is timed: an import of a few thousand articles runs as warm as this, with all compiling done. */
const WARM_UP = 12;
const ROUNDS = 5;
/** Recognizers takes seconds for a few kilobytes; ours reads the same ones over and over. */
const COMPARED_ZH = 2;
const COMPARED_EN = 1;

const megabytesOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const extract = ({ body, parts, meta }: CleanArticle): number =>
  extractFacts({ body, parts, title: meta.title, date: meta.date, language: meta.language }).facts.length;

const extractAll = (articles: readonly CleanArticle[]): number =>
  articles.reduce((sum, article) => sum + extract(article), 0);

/** How dense a text is: our densest real articles have one figure in 60 to 90 characters, most far fewer. */
const charactersPerFigure = (articles: readonly CleanArticle[]): number =>
  articles.reduce((sum, { body }) => sum + body.length, 0) / extractAll(articles);

/** Seconds of one core, which other work on the machine does not stretch. */
function timeWork(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The middle one of several rounds. */
function timeRounds(work: () => unknown, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => timeWork(work)).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] as number;
}

/** The program's sample articles: simplified, traditional and English, as dense with figures as real ones. */
function readSample(): string[] {
  const folder = join(import.meta.dirname, '../../resources/sample');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** One body of about so many bytes, a part a paragraph. */
function makeBody(bytes: number): {
  body: string;
  parts: { kind: 'paragraph'; span: { start: number; end: number } }[];
} {
  const lines: string[] = [];
  for (let size = 0, number = 1; size < bytes; number += 1)
    for (const line of makeArticle(number).text.split('\n'))
      if (line !== '' && size < bytes) {
        lines.push(line);
        size += Buffer.byteLength(line) + 1;
      }
  let start = 0;
  const parts = lines.map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { kind: 'paragraph' as const, span };
  });
  return { body: lines.join('\n'), parts };
}

/** Seconds a megabyte for bodies of growing size: where time is linear, the last are no dearer than the first. */
function measureGrowth(): Metrics {
  const metrics: Metrics = {};
  for (const [name, bytes] of [
    ['1 kB', 1e3],
    ['10 kB', 1e4],
    ['100 kB', 1e5],
    ['1 MB', 1e6],
    ['10 MB', 1e7],
  ] as const) {
    const { body, parts } = makeBody(bytes);
    const repeats = Math.max(1, Math.round(1e6 / bytes));
    const seconds = timeRounds(
      () => {
        for (let at = 0; at < repeats; at += 1)
          extractFacts({ body, parts, title: '', date: '2024-05-06', language: 'zh-Hans' });
      },
      bytes > 1e6 ? 1 : 3,
    );
    metrics[`one body of ${name}, MB a second`] = (Buffer.byteLength(body) * repeats) / 1e6 / seconds;
  }
  return metrics;
}

/** Both over the same text, Chinese and English, in one run. */
function compareRecognizers(articles: readonly CleanArticle[]): Metrics {
  const inEnglish = ({ meta }: CleanArticle): boolean => meta.language === 'en';
  const few = [
    ...articles.filter((article) => !inEnglish(article)).slice(0, COMPARED_ZH),
    ...articles.filter(inEnglish).slice(0, COMPARED_EN),
  ];
  const megabytes = megabytesOf(few.map(({ body }) => body));
  const timeTheirs = (languagesOf: (text: string) => readonly string[]): number =>
    timeWork(() => few.map(({ body }) => recognizeAll(body, languagesOf(body))));
  // Both are warm: in each language its models are built and have read some text.
  for (const { body } of few) recognizeAll(body.slice(0, 200), BOTH_LANGUAGES);
  const [both, one] = [timeTheirs(() => BOTH_LANGUAGES), timeTheirs((text) => [languageOf(text)])];
  const repeats = 100;
  const ours = timeRounds(() => {
    for (let at = 0; at < repeats; at += 1) extractAll(few);
  });
  const [slow, fast] = [megabytes / both, (megabytes * repeats) / ours];
  return {
    'same text: kB, two thirds Chinese': megabytes * 1000,
    'same text: characters a figure': charactersPerFigure(few),
    'same text: ours, MB a second': fast,
    'same text: Recognizers, MB a second': slow,
    'ratio (bar ≥ 1000)': fast / slow,
    'ratio, were each text in one language alone': fast / (megabytes / one),
  };
}

/**
 * Clean and extract on one core, in megabytes of UTF-8 text a second, beside a plain expression for number and unit and
 * beside Recognizers with all its models.
 */
export async function benchExtract(): Promise<Metrics> {
  const texts = Array.from(
    { length: ARTICLES },
    (_, i) => (i % 3 === 2 ? makeEnglishArticle : makeArticle)(i + 1).text,
  );
  const megabytes = megabytesOf(texts);
  const articles = texts.flatMap((text) => cleanSource(text).articles);
  const sample = readSample().flatMap((text) => cleanSource(text).articles);
  const bodies = megabytesOf(articles.map(({ body }) => body));
  const facts = extractAll(articles);
  for (let round = 0; round < WARM_UP; round += 1) extractAll(articles);
  for (let round = 0; round < WARM_UP * 5; round += 1) extractAll(sample);
  const sampleRepeats = 20;
  return {
    megabytes,
    facts,
    'characters a figure': charactersPerFigure(articles),
    'sample, characters a figure': charactersPerFigure(sample),
    'clean, MB a second': megabytes / timeRounds(() => texts.map((text) => cleanSource(text))),
    'extract, MB a second': bodies / timeRounds(() => extractAll(articles)),
    'extract the sample, MB a second':
      (megabytesOf(sample.map(({ body }) => body)) * sampleRepeats) /
      timeRounds(() => {
        for (let at = 0; at < sampleRepeats; at += 1) extractAll(sample);
      }),
    'plain expression, MB a second':
      megabytes / timeRounds(() => texts.map((text) => text.match(/[\d.,]+\s*[万亿]?\s*[\p{L}%]{1,3}/gu)?.length)),
    ...measureGrowth(),
    ...compareRecognizers(articles),
  };
}
