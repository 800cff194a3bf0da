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
const nameOf = (longest: number): string => `((?:(?![${NO_NAME}])[\\u4e00-\\u9fff]){2,${longest}}`;
/** What such a name ends in: most openings have none, and need no search for one. */
const ENDS: Readonly<Record<Level, RegExp>> = { city: /市/, province: /省|自治区/ };
const NAMES: Readonly<Record<Level, RegExp>> = {
  city: new RegExp(`${nameOf(4)}(?<![城都上超股楼门夜集入面应地县直省])市)(?![场民委值价])`),
  province: new RegExp(`${nameOf(4)}(?:省|自治区))`),
};

function findNamed(hits: readonly Hit[], before: number, level: Level): SubjectEntry | null {
  for (const hit of hits) {
    if (hit.start >= before) return null;
    for (const { entry } of hit.means.subjects) if (entry.level === level) return entry;
  }
  return null;
}

function findWorded(text: string, level: Level): SubjectEntry | null {
  const name = ENDS[level].test(text) ? NAMES[level].exec(text)?.[1] : undefined;
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
