import { z } from 'zod';
import lexicon from '../../../../resources/lexicons/futures.json' with { type: 'json' };
import type { Modality } from '../../../common/vocabulary.ts';
import { type Draft, explain } from './draft.ts';
import type { SentenceView } from './sentenceView.ts';

/** A word that goes into an expression as it stands. */
const words = z.array(z.string().regex(/^[^\\^$.*+?()[\]{}|]+$/)).min(1);

/** Words of what is to come; see the note of the file. */
export const futuresFile = z.strictObject({
  note: z.string().min(1),
  chinese: z.strictObject({
    auxiliaries: words,
    plans: words,
    adverbs: words,
    become: words,
    act: words,
    links: words,
    stops: words,
    notPlanned: words,
    behind: words,
  }),
  english: z.strictObject({
    will: words,
    act: words,
    done: words,
    undone: words,
    notBehind: words,
    plans: words,
    stops: words,
    behind: z.strictObject({ forecast: words, target: words }),
    relatives: words,
    actual: words,
    notSubject: words,
  }),
});

const { chinese, english } = futuresFile.parse(lexicon);

const oneOf = (list: readonly string[]): string => `(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`;

/** Between the cue and its verb: adverbs, and a time or purpose behind its preposition. */
const BETWEEN = `${oneOf(chinese.adverbs)}{0,3}(?:${oneOf(chinese.links)}[^,。;:]{1,14}?)?${oneOf(chinese.adverbs)}{0,2}`;
const VERB = `(?:(?<act>${oneOf(chinese.act)})|(?<become>${oneOf(chinese.become)}))`;
const CHINESE = new RegExp(
  `(?:(?<plan>${oneOf(chinese.plans)})(?!${oneOf(chinese.notPlanned)})|${oneOf(chinese.auxiliaries)})${BETWEEN}${VERB}(?!.*${oneOf(chinese.stops)})`,
);
const WILL = new RegExp(
  `\\b${oneOf(english.will)}\\b(?!${oneOf(english.notBehind)})(?!.*\\b${oneOf(english.stops)}\\b)`,
);
/** What is done on purpose is aimed at: will build, would be cut. */
const ON_PURPOSE = `(?:(?:also |now |then )?(?:${oneOf(english.act)}\\b|be (?:${oneOf(english.done)}|(?!${oneOf(english.undone)})[a-z]{2,16}ed)\\b))`;
const AIMED = new RegExp(`\\b${oneOf(english.will)} ${ON_PURPOSE}`);
const PLANS = new RegExp(`\\b${oneOf(english.plans)} (?:[a-z]+ )?$`);

/** 3000人将参加, 其中20亿元将用于: what follows a figure that is the subject. */
const CHINESE_BEHIND = new RegExp(`^[^,。;:的]{0,6}${oneOf(chinese.behind)}${BETWEEN}${VERB}`);
/** Behind the subject stand a few words of its own at most. */
const OWN_WORDS = `(?: (?!${oneOf(english.relatives)}\\b)[a-z'’-]{1,20}){0,4}?`;
const ENGLISH_BEHIND = new RegExp(
  `^${OWN_WORDS} (?:(?<target>${oneOf(english.behind.target)}|${oneOf(english.will)} ${ON_PURPOSE})|${oneOf(english.behind.forecast)})\\b(?! have)`,
);
const ACTUAL_BEHIND = new RegExp(`^(?: [a-z]{1,16}){0,2} ${oneOf(english.actual)}\\b`);
const BEHIND_REACH = 60;
/** 将在12个街道设立: the verb stands behind the figure, which is where or for whom. */
const CHINESE_OPEN = new RegExp(
  `(?:${oneOf(chinese.auxiliaries)}|${oneOf(chinese.plans)})${oneOf(chinese.adverbs)}{0,2}${oneOf(chinese.links)}[^,。;:]{0,10}$`,
);
const CHINESE_CLOSE = new RegExp(`^[^,。;:]{0,14}?${VERB}`);
/** A sentence without one of these tells nothing that is to come, and most have none. */
const CHINESE_WORDS = new RegExp(oneOf([...chinese.auxiliaries, ...chinese.plans, ...chinese.behind]));
const ENGLISH_WORDS = new RegExp(
  oneOf([...english.will, ...english.plans, ...english.behind.target, ...english.behind.forecast]),
);
const NOT_SUBJECT = new RegExp(`\\b${oneOf(english.notSubject)} $|-$`);
const HYPHENED = /\d-[a-z]/;

/** How far before a figure a word still tells that it is to come. */
const REACH = 90;

export interface Future {
  readonly modality: Modality;
  readonly words: string;
}

function readChinese(before: string): Future | null {
  const found = CHINESE.exec(before);
  if (!found) return null;
  const isAimed = found.groups?.plan !== undefined || found.groups?.act !== undefined;
  return { modality: isAimed ? 'target' : 'forecast', words: found[0].slice(0, 40) };
}

function readEnglish(before: string): Future | null {
  const plan = PLANS.exec(before)?.[0].trim();
  if (plan) return { modality: 'target', words: plan };
  const will = WILL.exec(before)?.[0];
  return will ? { modality: AIMED.test(before) ? 'target' : 'forecast', words: will } : null;
}

/** A figure between cue and verb. */
function readAround(before: string, behind: string): Future | null {
  const open = CHINESE_OPEN.exec(before)?.[0];
  const close = open ? CHINESE_CLOSE.exec(behind) : null;
  if (!open || !close) return null;
  return { modality: close.groups?.act ? 'target' : 'forecast', words: open.slice(0, 20) };
}

function readBehind(behind: string, isChinese: boolean): Future | null {
  const found = (isChinese ? CHINESE_BEHIND : ENGLISH_BEHIND).exec(behind);
  if (!found) return null;
  const isAimed = (found.groups?.target ?? found.groups?.act) !== undefined;
  return { modality: isAimed ? 'target' : 'forecast', words: found[0].trim().slice(0, 60) };
}

function readFuture(view: SentenceView, { site: { mention } }: Draft): Future | null {
  const from = Math.max(view.sentence.start, mention.span.start - REACH);
  const ahead = view.folded.slice(from, mention.span.start);
  const before = ahead.slice(ahead.lastIndexOf(';') + 1);
  const behind = view.folded.slice(mention.span.end, Math.min(view.sentence.end, mention.span.end + BEHIND_REACH));
  if (!view.isChinese && ACTUAL_BEHIND.test(behind)) return null;
  const told = view.isChinese ? (readChinese(before) ?? readAround(before, behind)) : readEnglish(before);
  if (told || NOT_SUBJECT.test(before) || HYPHENED.test(mention.quantity.raw)) return told;
  return readBehind(behind, view.isChinese);
}

/** Whether any figure of a sentence may be told for one that is to come. */
export const mayTellFuture = ({ folded, sentence, isChinese }: SentenceView): boolean =>
  (isChinese ? CHINESE_WORDS : ENGLISH_WORDS).test(folded.slice(sentence.start, sentence.end));

/** A figure that no word of targets or forecasts marks is one all the same where the words around it speak of what is to come. */
export function markFuture(view: SentenceView, draft: Draft): void {
  const isByDate = draft.why.some(({ rule }) => rule === 'future-period');
  const future = draft.modality === 'actual' || isByDate ? readFuture(view, draft) : null;
  if (!future) return;
  draft.modality = future.modality;
  explain(draft, 'modality', future.modality, future.words);
}
