import { findLast } from '../../findLast.ts';
import type { SentenceView, Site } from '../sentenceView.ts';
import type { ResolvedTime } from './resolvedTime.ts';

/** The time that earlier sentences set. `part` is the paragraph it stands in, `age` the sentences since. */
export interface TimeMemory {
  time: ResolvedTime | null;
  part: number;
  age: number;
}

export const startTimeMemory = (): TimeMemory => ({ time: null, part: -1, age: 0 });

/** In one paragraph a time holds this many sentences. */
const SENTENCES = 6;

/** Before a figure: it is only what another is compared with. */
const COMPARED =
  /(?:\b(?:compared (?:with|to)|versus|against|up from|down from|from)\s(?:(?:an?|the|about|some|just|only|nearly|over|around|revised|previous)\s)*)$/;
const REACH = 30;

/** "compared with 19 in 2023": the year of the comparison holds for no sentence behind it. */
function isOfCompared({ folded, sites, sentence }: SentenceView, { start }: ResolvedTime): boolean {
  const site = findLast(sites, ({ mention }) => mention.span.end <= start);
  if (!site || start - site.mention.span.end > REACH) return false;
  const before = folded.slice(Math.max(sentence.start, site.mention.span.start - REACH), site.mention.span.start);
  return COMPARED.test(before) && !/[,;]/.test(folded.slice(site.mention.span.end, start));
}

/** Whether a time is that of what another figure than `own` is compared with. */
export function isOfOther(view: SentenceView, time: ResolvedTime, own: Site): boolean {
  const told = findLast(view.sites, ({ mention }) => mention.span.end <= time.start);
  return told !== undefined && told !== own && isOfCompared(view, time);
}

/** "The record was set on Oct 1": a day told behind the figures is that of one of them alone. */
const isOfOne = ({ sites }: SentenceView, { from, to, start }: ResolvedTime): boolean =>
  from === to && to.length === 10 && sites.length > 0 && (sites[0]?.mention.span.end ?? start) <= start;

export function rememberTime(memory: TimeMemory, view: SentenceView): void {
  const last = findLast(
    view.times,
    (t) => t.role !== 'base' && !t.isReport && !t.isNow && !isOfCompared(view, t) && !isOfOne(view, t),
  );
  if (last) Object.assign(memory, { time: last, part: view.sentence.part, age: 0 });
  else memory.age += 1;
}

/** The year that the paragraph told of last. */
export const recallYear = ({ time, part, age }: TimeMemory, current: number): number | null =>
  time && part === current && age <= SENTENCES ? Number(time.to.slice(0, 4)) : null;

/** What still holds in a sentence: in the same paragraph any time, in the next one only a window, and only for flows and changes. */
export function recallTime(memory: TimeMemory, part: number, isFlow: boolean): ResolvedTime | null {
  const { time } = memory;
  if (!time || memory.age > SENTENCES) return null;
  if (memory.part === part) return time;
  return isFlow && part - memory.part === 1 && time.role === 'within' && time.isWindow && memory.age <= 3 ? time : null;
}
