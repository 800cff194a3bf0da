import { recallYear, rememberTime, startTimeMemory, type TimeMemory } from './period/timeMemory.ts';
import type { SentenceView } from './sentenceView.ts';
import type { SortedHits } from './sortHits.ts';
import { type Counting, HAN, type Viewing, viewSentence } from './viewSentence.ts';

/** A sentence, and what the ones before it tell of its time. */
export interface Seen {
  readonly view: SentenceView;
  readonly times: TimeMemory;
  /** The day of the event that the article reports, if it named one already. */
  readonly eventDay: string | null;
}

/** The day of the event that an article reports: the first day that it names in a paragraph. */
function findEventDay(view: SentenceView): string | null {
  return view.times.find((t) => t.to.length === 10 && t.from === t.to)?.to ?? null;
}

/** The sentences of an article in order; `hitsOf` gives the phrases of one. */
export function viewSentences(
  sentences: readonly Counting[],
  hitsOf: (at: number) => SortedHits,
  viewing: Omit<Viewing, 'hasHan' | 'yearBefore'>,
): Seen[] {
  const memory = startTimeMemory();
  const yearBefore = (part: number): number | null => recallYear(memory, part);
  const asked = { ...viewing, hasHan: HAN.test(viewing.folded), yearBefore };
  let eventDay: string | null = null;
  return sentences.map((counting, at) => {
    const view = viewSentence(counting, hitsOf(at), asked);
    const seen = { view, times: { ...memory }, eventDay };
    rememberTime(memory, view);
    eventDay ??= findEventDay(view);
    return seen;
  });
}
