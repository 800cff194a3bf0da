import { cleanSource } from '../../electron/pipeline/clean/cleanSource.ts';
import { extractFacts } from '../../electron/pipeline/extract/extractFacts.ts';
import { makeArticle } from './makeArticles.ts';
import type { Metrics } from './run.ts';

const ARTICLES = 300;
const WARM_UP = 30;

/** Clean and extract on one core, in megabytes of UTF-8 text a second, beside a plain expression for number and unit. */
export async function benchExtract(): Promise<Metrics> {
  const texts = Array.from({ length: ARTICLES }, (_, i) => makeArticle(i + 1).text);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const articles = texts.flatMap((text) => cleanSource(text).articles);
  const extract = ({ body, parts, meta }: (typeof articles)[number]): number =>
    extractFacts({ body, parts, title: meta.title, date: meta.date, language: meta.language }).facts.length;
  for (const article of articles.slice(0, WARM_UP)) extract(article);
  const time = (work: () => number): { seconds: number; count: number } => {
    const started = performance.now();
    const count = work();
    return { seconds: (performance.now() - started) / 1000, count };
  };
  const cleaning = time(() => texts.reduce((sum, text) => sum + cleanSource(text).articles.length, 0));
  const extracting = time(() => articles.reduce((sum, article) => sum + extract(article), 0));
  const plain = time(() =>
    texts.reduce((sum, text) => sum + (text.match(/[\d.,]+\s*[万亿]?\s*[\p{L}%]{1,3}/gu)?.length ?? 0), 0),
  );
  return {
    megabytes,
    facts: extracting.count,
    'clean, MB a second': megabytes / cleaning.seconds,
    'extract, MB a second': megabytes / extracting.seconds,
    'plain expression, MB a second': megabytes / plain.seconds,
  };
}
