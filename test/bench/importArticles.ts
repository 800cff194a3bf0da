import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { createRandom, makeArticle } from './makeArticles.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });

/** A site that pastes the reading behind the last character of some words. */
function pasteReadings(text: string, random: () => number): string {
  return text.replace(/\p{Script=Han}{2}(?=\p{Script=Han}{3})/gu, (word) =>
    random() < 0.04 ? `${word}(${pinyin(word[1] ?? '')})` : word,
  );
}

const PLACES = ['Yunchuan', 'Qinghu', 'Jiangbei', 'Shimen', 'Linjiang', 'Baisha'];
type Pick = (low: number, high: number) => number;
type Sentence = (pick: Pick, year: number) => string;

const FIGURES: readonly Sentence[] = [
  (n, year) =>
    `By the end of ${year}, the office had signed ${n(40, 400)} projects worth more than ${n(2, 90)}.${n(1, 9)} billion U.S. dollars.`,
  (n, year) =>
    `The port handled ${n(8, 90)} million tonnes of cargo in ${year}, up ${n(1, 30)}.${n(0, 9)} percent year on year.`,
  (n) => `Ferries now sail ${n(10, 40)} times a week, carrying about ${n(30, 900)},000 passengers.`,
  (n) => `The service reaches ${n(60, 130)} countries and regions and ${n(200, 600)} ports.`,
];
const PROSE: readonly Sentence[] = [
  (n) =>
    `Officials in ${PLACES[n(0, 5)]} said that rules would be aligned step by step and that companies should be asked early.`,
  () =>
    'Several managers described how paperwork had become lighter, although the waiting times still differ from one yard to the next.',
  (n) =>
    `In ${PLACES[n(0, 5)]}, teachers and students took part in an open day and discussed what they expect of the coming season.`,
  () =>
    'Researchers pointed out that steady expectations matter as much as new buildings, and that patient daily work is rarely reported.',
];

function makeEnglish(number: number, bytes: number): string {
  const random = createRandom(number);
  const pick: Pick = (low, high) => low + Math.floor(random() * (high - low + 1));
  const year = pick(2016, 2025);
  const lines = [
    `${PLACES[pick(0, 5)]} widens its trade links, report ${number}`,
    '',
    `Source: Example Gazette ${year}-0${pick(1, 9)}-1${pick(0, 9)}`,
    '',
  ];
  for (let size = 0; size < bytes; ) {
    const sentences = Array.from({ length: 5 }, () => {
      const kind = pick(1, 4) === 1 ? FIGURES : PROSE;
      return kind[pick(0, kind.length - 1)]?.(pick, year) ?? '';
    });
    const paragraph = `Report ${number}, ${PLACES[pick(0, 5)]}: ${sentences.join(' ')}`;
    size += paragraph.length;
    lines.push(paragraph, '');
  }
  return lines.join('\n');
}

/** A file of about `bytes`: by turns in simplified script, in traditional script with pasted readings, and in English. */
export function makeImportArticle(number: number, bytes: number): { name: string; text: string } {
  const name = `article-${number}.txt`;
  if (number % 3 === 2) return { name, text: makeEnglish(number, bytes) };
  const { text } = makeArticle(number, bytes);
  if (number % 3 === 0) return { name, text };
  return { name, text: pasteReadings(toTraditional(text), createRandom(number)) };
}
