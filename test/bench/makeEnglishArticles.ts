import { createRandom } from './makeArticles.ts';

const CITIES = ['Yunchuan', 'Qinghu', 'Jiangbei', 'Shimen', 'Linjiang', 'Baisha', 'Dongling', 'Nanping'];
const FIELDS = ['modern logistics', 'digital trade', 'green finance', 'air services', 'vocational training'];

type Sentence = (n: (low: number, high: number) => number, year: number) => string;

/** Sentences with figures, of the kinds an economic report is made of. */
const FIGURES: readonly Sentence[] = [
  (n, year) => `By the end of ${year}, the city had signed ${n(40, 400)} projects worth over $${n(2, 30)} billion.`,
  (n, year) => `In ${year}, the port handled ${n(8, 90)} million tonnes of cargo, up ${n(1, 30)}.${n(0, 9)} percent.`,
  (n) => `Flights rose from ${n(2, 9)} a week to ${n(10, 40)} a week, carrying about ${n(30, 900)},000 passengers.`,
  (n) => `The network now reaches ${n(200, 600)} ports in ${n(60, 130)} countries and regions.`,
];

/** Sentences without, which are most of any article. */
const PROSE: readonly Sentence[] = [
  (n) => `Officials said the next steps would deepen cooperation in ${FIELDS[n(0, 4)]} and bring in more companies.`,
  (n) => `In ${CITIES[n(0, 7)]}, staff showed visitors how the platform works and discussed what should come next.`,
  (n) =>
    `Business people said that the rules for ${FIELDS[n(0, 4)]} still needed time, and asked for simpler procedures.`,
  () =>
    'The visitors walked through the park, the docks and the new housing, and listened to what residents had to say.',
  (n) => `Researchers noted that progress in ${FIELDS[n(0, 4)]} depends on steady expectations and patient daily work.`,
];

/** One sentence in so many states figures, as in the Chinese articles beside it. */
const FIGURE_EVERY = 4;

/** An English article of about `bytes` bytes. */
export function makeEnglishArticle(number: number, bytes = 3000): { name: string; text: string } {
  const random = createRandom(number + 50_000);
  const pick = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const year = pick(2016, 2025);
  const write = (): string => {
    const kind = pick(1, FIGURE_EVERY) === 1 ? FIGURES : PROSE;
    return kind[pick(0, kind.length - 1)]?.(pick, year) ?? '';
  };
  const lines = [
    `${CITIES[pick(0, 7)]} opens further to the world`,
    '',
    `Example Daily, ${year}-0${pick(1, 9)}-15`,
    '',
  ];
  for (let size = 0; size < bytes; ) {
    const paragraph = Array.from({ length: 4 }, write).join(' ');
    size += paragraph.length;
    lines.push(paragraph, '');
  }
  return { name: `english-${number}.txt`, text: lines.join('\n') };
}
