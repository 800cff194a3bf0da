import { listMatches } from '../listMatches.ts';
import type { SubjectEntry } from './lexicon.ts';
import type { Hit } from './sortHits.ts';

/** The city and the province that an article is from: what 全市 and 我省 mean in it. Null where it names none. */
export interface HomePlaces {
  readonly city: SubjectEntry | null;
  readonly province: SubjectEntry | null;
}

type Level = keyof HomePlaces;

/** How far the opening of an article reaches, in UTF-16 units: its place stands in the first sentences. */
const OPENING = 200;

/** Letters of words that stand before a name, and of 城市, 股市, 全市, 外省, which name no place. */
const NO_NAME = '从在由据与和及的全我本该各两去今昨前年月日者将对于为向让每其外';
const [SHORTEST, LONGEST] = [2, 4];
const NAME = `((?:(?![${NO_NAME}])[\\u4e00-\\u9fff]){${SHORTEST},${LONGEST}}`;
/** What such a name ends in: it is looked for right before that alone. */
const ENDS: Readonly<Record<Level, RegExp>> = { city: /市/g, province: /省|自治区/g };
const NAMES: Readonly<Record<Level, RegExp>> = {
  city: new RegExp(`${NAME}(?<![城都上超股楼门夜集入面应地县直省])市)(?![场民委值价])`, 'y'),
  province: new RegExp(`${NAME}(?:省|自治区))`, 'y'),
};

function findNamed(hits: readonly Hit[], before: number, level: Level): SubjectEntry | null {
  for (const hit of hits) {
    if (hit.start >= before) return null;
    for (const { entry } of hit.means.subjects) if (entry.level === level) return entry;
  }
  return null;
}

/** The first name, and of those that begin at one place the longest. */
function findName(text: string, level: Level): string | undefined {
  let from = 0;
  for (const { index } of listMatches(text, ENDS[level])) {
    for (from = Math.max(from, index - LONGEST); from <= index - SHORTEST; from += 1) {
      NAMES[level].lastIndex = from;
      const name = NAMES[level].exec(text)?.[1];
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

function findWorded(text: string, level: Level): SubjectEntry | null {
  const name = findName(text, level);
  return name === undefined ? null : { name, en: name, kind: 'place', aliases: [], level };
}

export interface Opening {
  /** Folded; hits are offsets into it. */
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** The first place of each level that the title names, else the opening of the body. */
export function findHomePlaces(title: Opening, body: Opening): HomePlaces {
  const opening = body.text.slice(0, OPENING);
  const find = (level: Level): SubjectEntry | null =>
    findNamed(title.hits, title.text.length, level) ??
    findWorded(title.text, level) ??
    findNamed(body.hits, OPENING, level) ??
    findWorded(opening, level);
  return { city: find('city'), province: find('province') };
}
