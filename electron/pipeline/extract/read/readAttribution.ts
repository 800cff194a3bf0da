import type { CueEntry } from './lexicon.ts';
import { hasCueOf, type SentenceView } from './sentenceView.ts';

interface Pattern {
  /** Kind of cue that it needs: most sentences have none. */
  readonly cue: string | null;
  readonly expression: RegExp;
}

interface Patterns {
  readonly chinese: readonly Pattern[];
  readonly english: readonly Pattern[];
}

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (cues: readonly CueEntry[], kind: string): string =>
  cues
    .filter((c) => c.kind === kind)
    .flatMap((c) => c.words)
    .sort((a, b) => b.length - a.length)
    .map(escapeWord)
    .join('|');

/** 统计局日前公布的…数据 */
const PUBLISHED = /(?:^|[,。;“”"])([^,。;:“”"]{2,30}?)(?:日前|近日)?(?:公布|发布)的[^,。]{0,12}(?:数据|统计|报告)/;

const mayFit = (view: SentenceView, text: string, cue: string | null): boolean =>
  cue === null ? text.includes('布的') : hasCueOf(view, 'attribution', cue);

const known = new WeakMap<readonly CueEntry[], Patterns>();

/** Every quantifier is bounded: a long sentence cannot make the search slow. */
function compile(cues: readonly CueEntry[]): Patterns {
  const cached = known.get(cues);
  if (cached) return cached;
  const ends = oneOf(cues, 'according-end');
  const by = (cue: string, source: string): Pattern => ({ cue, expression: new RegExp(source) });
  const made = {
    chinese: [
      by('according', `(?:${oneOf(cues, 'according')})([^,。;:“”据]{2,24}?)(?:日前|近日|最新)?(?:${ends})`),
      by('learned', `(?:${oneOf(cues, 'learned')})([^,。;:从]{2,40}?)(?:${oneOf(cues, 'learned-end')})`),
      { cue: null, expression: PUBLISHED },
      by('says', `(?:^|[,。;“”"])([^,。;:“”"()]{2,30}?)(?:${oneOf(cues, 'says')})(?=[,:“"])`),
    ],
    english: [
      by('according-en', `(?:${oneOf(cues, 'according-en')})\\s((?:[^,.;]|[,.](?=\\d)){2,80})`),
      by('says-en', `(?:,|^|")\\s?([^,."]{3,60}?)\\s(?:${oneOf(cues, 'says-en')})(?=[\\s,.:]|$)`),
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
  for (const { cue, expression } of view.isChinese ? patterns.chinese : patterns.english) {
    const match = mayFit(view, text, cue) ? expression.exec(text) : null;
    const words = match?.[1]?.replace(TRAILING_DATE, '').trim();
    if (!match || !words || NO_SPEAKER.test(words)) continue;
    const at = start + match.index + match[0].indexOf(words);
    return body.slice(at, at + words.length).slice(0, 200);
  }
  return null;
}
