import type { CompiledLexicon } from './compiledLexicon.ts';
import { type Draft, explain, startDraft } from './draft.ts';
import { varyName } from './nameIndicator.ts';
import { chooseTime } from './period/chooseTime.ts';
import { readPeriod } from './period/readPeriod.ts';
import type { ResolvedTime } from './period/resolvedTime.ts';
import { recallTime, type TimeMemory } from './period/timeMemory.ts';
import { readAttribution } from './readAttribution.ts';
import { type Base, isMultiple } from './readBase.ts';
import { readChanges } from './readChange.ts';
import { markFuture, mayTellFuture } from './readFuture.ts';
import { readIndicators } from './readIndicators.ts';
import { readMeasure } from './readMeasure.ts';
import { markIdiom, readMinor } from './readMinor.ts';
import { readModality } from './readModality.ts';
import { readScope } from './readScope.ts';
import { readSubject, type SubjectSetting } from './readSubject.ts';
import type { SentenceView } from './sentenceView.ts';

/** What naming the figures of a sentence takes from the article around it. */
export interface NameSetting {
  readonly compiled: CompiledLexicon;
  /** Against what the last change of the paragraph was told. */
  readonly lastBase: Base | null;
  /** The last level of the sentence before, for a change that stands alone. */
  readonly lastLevel: Draft | null;
}

/** What placing them takes. */
export interface PlaceSetting {
  readonly body: string;
  readonly compiled: CompiledLexicon;
  readonly articleDate: string | null;
  readonly launch: string | null;
  readonly eventDay: string | null;
  readonly times: TimeMemory;
  readonly subject: SubjectSetting;
}

interface Placed {
  readonly draft: Draft;
  /** The figure before it in the sentence. */
  readonly previous: Draft | undefined;
}

function readTimeAndMeasure(view: SentenceView, { draft, previous }: Placed, setting: PlaceSetting): void {
  const near = chooseTime(view, draft.site, draft.fromTo !== null);
  const chosen = near && isBeyondPart(view, draft, near.time, setting.articleDate) ? null : near;
  const isFlow = draft.entry?.measure === 'flow' || draft.change?.kind === 'by';
  const inherited = recallTime(setting.times, view.sentence.part, isFlow);
  readMeasure({ view, draft, previous, time: chosen?.time ?? inherited, isOwnTime: chosen !== null });
  nameTotal(draft);
  if (chosen) markDated(draft, chosen.time.from ?? chosen.time.to, setting.articleDate);
  const { articleDate, launch, eventDay } = setting;
  readPeriod(draft, { view, articleDate, launch, chosen, inherited, eventDay });
}

/** 首批2027年投入服务;员工1.69万: a time to come holds for no other part of the sentence. */
const isBeyondPart = (
  { folded }: SentenceView,
  { site }: Draft,
  time: ResolvedTime,
  articleDate: string | null,
): boolean =>
  articleDate !== null &&
  (time.from ?? time.to) > articleDate &&
  folded.slice(time.end, site.mention.span.start).includes(';');

/** What is dated behind the article is meant to come. */
function markDated(draft: Draft, from: string, articleDate: string | null): void {
  if (draft.modality !== 'actual' || !articleDate || from <= articleDate || articleDate.startsWith(from)) return;
  draft.modality = 'target';
  explain(draft, 'modality', 'future-period', from);
}

/** 累计开行 and 今年开行 are no one series: what usually flows gets a name of its own as a total. */
function nameTotal(draft: Draft): void {
  const isTotal = draft.measure === 'cumulative' && draft.entry?.measure === 'flow' && draft.change?.kind !== 'by';
  if (isTotal && draft.indicator) draft.indicator = varyName(draft.indicator, 'total');
}

/** Levels before changes: a change takes the period of the level it changes. */
const byDependence = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.some((d) => d.level !== null)
    ? [...drafts.filter((d) => d.level === null), ...drafts.filter((d) => d.level !== null)]
    : drafts;

/** Tells of every quantity of a sentence what it is: a level or a change, and of which indicator. */
export function nameFigures(view: SentenceView, { compiled, lastBase, lastLevel }: NameSetting): Draft[] {
  const drafts = view.sites.map(startDraft);
  if (drafts.length === 0) return drafts;
  for (const draft of drafts) draft.isMultiple = isMultiple(view, draft);
  readChanges(view, drafts, lastBase);
  for (const draft of drafts) readMinor(view, draft, compiled.lexicon.minors);
  readIndicators(view, drafts, compiled, lastLevel);
  return drafts;
}

/** Tells of each whom and when it is of, how it is meant and who says it. */
export function placeFigures(view: SentenceView, drafts: readonly Draft[], setting: PlaceSetting): void {
  const attribution = readAttribution(view, setting.body, setting.compiled.lexicon.attributions);
  const hasFuture = mayTellFuture(view);
  for (const draft of byDependence(drafts)) {
    readModality(view, draft);
    readSubject(view, draft, setting.subject);
    readTimeAndMeasure(view, { draft, previous: drafts[drafts.indexOf(draft) - 1] }, setting);
    if (hasFuture) markFuture(view, draft);
    readScope(view, draft);
    markIdiom(draft);
    draft.attribution = attribution;
    if (attribution) explain(draft, 'attribution', 'says', attribution);
  }
}
