import type { CueEntry } from './lexicon.ts';
import type { SentenceView } from './sentenceView.ts';

interface Patterns {
  readonly chinese: readonly RegExp[];
  readonly english: readonly RegExp[];
}

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (cues: readonly CueEntry[], kind: string): string =>
  cues
    .filter((c) => c.kind === kind)
    .flatMap((c) => c.words)
    .sort((a, b) => b.length - a.length)
    .map(escapeWord)
    .join('|');

const known = new WeakMap<readonly CueEntry[], Patterns>();

/** Every quantifier is bounded: a long sentence cannot make the search slow. */
function compile(cues: readonly CueEntry[]): Patterns {
  const cached = known.get(cues);
  if (cached) return cached;
  const ends = oneOf(cues, 'according-end');
  const made = {
    chinese: [
      new RegExp(`(?:${oneOf(cues, 'according')})([^,。;:“”据]{2,24}?)(?:日前|近日|最新)?(?:${ends})`),
      new RegExp(`(?:${oneOf(cues, 'learned')})([^,。;:从]{2,40}?)(?:${oneOf(cues, 'learned-end')})`),
      /(?:^|[,。;“”"])([^,。;:“”"]{2,30}?)(?:日前|近日)?(?:公布|发布)的[^,。]{0,12}(?:数据|统计|报告)/,
      new RegExp(`(?:^|[,。;“”"])([^,。;:“”"()]{2,30}?)(?:${oneOf(cues, 'says')})(?=[,:“"])`),
    ],
    english: [
      new RegExp(`(?:${oneOf(cues, 'according-en')})\\s((?:[^,.;]|[,.](?=\\d)){2,80})`),
      new RegExp(`(?:,|^|")\\s?([^,."]{3,60}?)\\s(?:${oneOf(cues, 'says-en')})(?=[\\s,.:]|$)`),
    ],
  };
  known.set(cues, made);
  return made;
}

/** 国铁集团11月30日: the day is no part of the name. */
const TRAILING_DATE = /(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午)?$|(?:今天|昨天|昨日|今日|日前|近日)$/;
const NO_SPEAKER =
  /^(?:会上|发布会上|会议上|he|she|it|they|this|that|which|who|有|他|她|其|并|还|也|会议|通知|文件|不完全|初步|有关|有关方面)$/;

/** Who says a sentence, as worded in the body: a speaker, a body or a release. Null where it is not said. */
export function readAttribution(view: SentenceView, body: string, cues: readonly CueEntry[]): string | null {
  const { start, end } = view.sentence;
  const text = view.folded.slice(start, end);
  const patterns = compile(cues);
  for (const pattern of view.isChinese ? patterns.chinese : patterns.english) {
    const match = pattern.exec(text);
    const words = match?.[1]?.replace(TRAILING_DATE, '').trim();
    if (!match || !words || NO_SPEAKER.test(words)) continue;
    const at = start + match.index + match[0].indexOf(words);
    return body.slice(at, at + words.length).slice(0, 200);
  }
  return null;
}
