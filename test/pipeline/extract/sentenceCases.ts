import { readdirSync, readFileSync } from 'node:fs';

/** Sentences with every figure they state, as test/fixtures/extract-sentences/README.md lays them out. */

export interface ExpectedFigure {
  /** Words of the sentence that the figure must overlap. */
  readonly anchor: string;
  /** Decimal texts in base units; two for a range. */
  readonly values: readonly string[];
  readonly unit: string;
  readonly qualifier: string;
  /** What else the sentence says of it: measure, direction, period, indicator and the like. */
  readonly traits: Readonly<Record<string, string>>;
}

export interface SentenceCase {
  readonly file: string;
  readonly language: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly covers: readonly string[];
  readonly date: string | null;
  readonly text: string;
  readonly figures: readonly ExpectedFigure[];
  /** Numbers that are no facts, with their class. */
  readonly setAside: readonly { readonly text: string; readonly class: string }[];
}

const FOLDER = new URL('../../fixtures/extract-sentences/', import.meta.url);

const MEASURES = new Set(['cumulative', 'level', 'flow', 'change', 'rate', 'share', 'open']);
const DIRECTIONS = new Set(['up', 'down', 'from-to']);
const MODALITIES = new Set(['actual', 'estimate', 'forecast', 'target']);
const REVISIONS = new Set(['preliminary', 'revised', 'final']);
const QUALIFIERS = new Set(['approx', 'at_least', 'more_than', 'less_than', 'nearly', 'up_to', 'exact']);

/** `45e8` and `3..4.5e2` as plain decimal texts. */
function readNumber(text: string): string {
  const [digits = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const places = Number(exponent);
  const plain = places >= fraction.length ? whole + fraction.padEnd(places, '0') : null;
  if (plain !== null) return plain.replace(/^(-?)0+(?=\d)/, '$1');
  return `${whole}${fraction.slice(0, places)}.${fraction.slice(places)}`.replace(/\.?0+$/, '');
}

function nameTrait(word: string): readonly [string, string] {
  const pair = /^([a-z]+)=(.+)$/.exec(word);
  if (pair?.[1] === 'eq') return ['eq', (pair[2] as string).replace(/^\S+/, readNumber)];
  if (pair) return [pair[1] as string, pair[2] as string];
  if (MEASURES.has(word)) return ['measure', word];
  if (DIRECTIONS.has(word)) return ['direction', word];
  if (MODALITIES.has(word)) return ['modality', word];
  if (REVISIONS.has(word)) return ['revision', word];
  if (word === 'minor') return ['minor', 'yes'];
  if (/^(?:@|\.\.\/|\d{4}|undated$)/.test(word)) return ['period', word];
  throw new Error(`No trait: ${word}`);
}

function readFigure(line: string): ExpectedFigure {
  const [anchor = '', amount = '', ...rest] = line.split(' | ').map((part) => part.trim());
  const [value = '', unit = '', qualifier = 'exact'] = amount.split(' ');
  if (!QUALIFIERS.has(qualifier)) throw new Error(`No qualifier: ${line}`);
  const words = rest.flatMap((part) => (/^[a-z]+=/.test(part) ? [part] : part.split(' ')));
  return {
    anchor,
    values: value.split('..').map(readNumber),
    unit,
    qualifier,
    traits: Object.fromEntries(words.map(nameTrait)),
  };
}

function readAside(line: string): { text: string; class: string } {
  const [text = '', kind = ''] = line.slice(2).split(' : ');
  return { text: text.trim(), class: kind.trim() };
}

const HEADER = /^\[([^\]]*)\]\s*(\S*)$/;

function readBlock(file: string, block: string): SentenceCase {
  const lines = block.split('\n');
  const header = HEADER.exec(lines[0] ?? '');
  const body = header ? lines.slice(1) : lines;
  const inner = body.filter((line) => line.startsWith('  ')).map((line) => line.trim());
  const text = body.filter((line) => !line.startsWith('  ')).join('\n');
  const language = /^[A-Za-z-]+/.exec(file)?.[0] ?? '';
  return {
    file,
    language: (language.startsWith('none') ? languageOf(text) : language) as SentenceCase['language'],
    covers: header?.[1]?.split(' ') ?? [],
    date: header?.[2] || null,
    text: text.replace(/^> /gm, ''),
    figures: inner.filter((line) => line !== '' && !line.startsWith('- ')).map(readFigure),
    setAside: inner.filter((line) => line.startsWith('- ')).map(readAside),
  };
}

const TRADITIONAL = /[電報來會國際屆東條與綫於縣區發員舉華車門號歷]/;
const languageOf = (text: string): string =>
  /[\u4e00-\u9fff]/.test(text) ? (TRADITIONAL.test(text) ? 'zh-Hant' : 'zh-Hans') : 'en';

/** Sentences without facts stand one under the other; the others in blocks parted by a blank line. */
const splitBlocks = (text: string, isPlain: boolean): string[] =>
  text
    .split(isPlain ? /\n(?=> )/ : /\n\s*\n/)
    .map((block) => block.trimEnd())
    .filter((block) => block.trim() !== '');

export function readSentenceCases(): SentenceCase[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files
    .sort()
    .flatMap((file) =>
      splitBlocks(readFileSync(new URL(file, FOLDER), 'utf8'), file.startsWith('none')).map((block) =>
        readBlock(file, block),
      ),
    );
}
