import type { Span } from '../../../common/span.ts';
import { isOneOf } from '../unitAt.ts';
import { type Draft, explain } from './draft.ts';
import { cuesIn, hasCueOf, type SentenceView } from './sentenceView.ts';
import type { Hit } from './sortHits.ts';

const MODALITIES = ['target', 'forecast', 'estimate'] as const;
const REVISIONS = ['preliminary', 'revised', 'final'] as const;

/** 增长2%至3%的预测, a 5 percent target: the word right behind the figure. */
const BEHIND = [
  { modality: 'forecast', words: /^(?:的(?:预测|预期(?!目标)|预估)|\s(?:forecast|projection)\b)/ },
  { modality: 'target', words: /^(?:的?(?:年度|全年|预期|增长|发展)?目标(?![是为])|\s(?:[a-z]+\s)?target\b)/ },
] as const;

/** What such words begin with. */
const BEGINS_BEHIND = '的目年全预增发 \n\t\r\u00a0\u2002\u2003\u2009\u202f';

/** What stands between a figure and a word behind it that says it is an estimate: a mark, and words that point back. */
const POINTS_BACK =
  /[,(]\s?(?:(?:此|这|该|均|皆|上述|有关)(?:数字|数|项)?)?(?:为|是|系|属|属于)?(?:初步|粗略)?$|(?<![不非])[为是系属](?:初步|粗略)?$|[,(]\s?(?:which is |itself )?$/;
/** An estimate that says something is no name of the figure. */
const TELLS = /^ (?:says|said|shows|showed|puts|put|suggests|suggested|found)\b/;
const BACK_REACH = 60;

/** 35亿元,此为估计数; "$3 billion, an estimate": told behind the figure, before any other. */
function findEstimateBehind(view: SentenceView, { site: { mention } }: Draft): Hit | null {
  if (!hasCueOf(view, 'measure', 'estimate-behind')) return null;
  const next = view.sites.find((site) => site.mention.span.start >= mention.span.end)?.mention.span.start;
  const reach = { start: mention.span.end, end: Math.min(next ?? view.sentence.end, view.sentence.end) };
  const [cue] = cuesIn(view, 'measure', 'estimate-behind', reach);
  if (!cue || cue.start - mention.span.end > BACK_REACH) return null;
  if (TELLS.test(view.folded.slice(cue.end, cue.end + 12))) return null;
  return POINTS_BACK.test(view.folded.slice(mention.span.end, cue.start)) ? cue : null;
}

/** A target or forecast holds from its word to the end of the sentence; an estimate in its own clause. */
export function readModality(view: SentenceView, draft: Draft): void {
  const { clause, mention } = draft.site;
  const partStart = findPartStart(view, mention.span.start);
  for (const modality of MODALITIES) {
    if (!hasCueOf(view, 'measure', modality)) continue;
    const whole = { start: modality === 'forecast' ? partStart : view.sentence.start, end: mention.span.end };
    const reach = modality === 'estimate' && !isHeading(view, whole) ? clause : whole;
    const cue = cuesIn(view, 'measure', modality, reach).find(
      (hit) => !isOtherWord(view, hit) && !isBehindActual(view, hit.end, mention.span.start),
    );
    if (!cue) continue;
    if (modality === 'target' && isForetold(view, cue)) continue;
    draft.modality = modality;
    explain(draft, 'modality', modality, view.folded.slice(cue.start, cue.end));
    break;
  }
  const behind = isOneOf(BEGINS_BEHIND, view.folded, mention.span.end)
    ? BEHIND.find(({ words }) => words.test(view.folded.slice(mention.span.end, mention.span.end + 16)))
    : undefined;
  if (behind && draft.modality === 'actual') {
    draft.modality = behind.modality;
    explain(draft, 'modality', behind.modality, view.folded.slice(mention.span.end, mention.span.end + 4));
  }
  const estimate = draft.modality === 'actual' ? findEstimateBehind(view, draft) : null;
  if (estimate) {
    draft.modality = 'estimate';
    explain(draft, 'modality', 'estimate', view.folded.slice(estimate.start, estimate.end));
  }
  for (const revision of REVISIONS) {
    const cue = cuesIn(view, 'measure', revision, { start: view.sentence.start, end: mention.span.start })[0];
    if (cue) draft.revision = revision;
    if (cue) explain(draft, 'revision', revision, view.folded.slice(cue.start, cue.end));
  }
}

/** A forecast is over at a semicolon, a target that several parts are listed under is not. */
const findPartStart = ({ folded, sentence }: SentenceView, at: number): number =>
  sentence.start + folded.slice(sentence.start, at).lastIndexOf(';') + 1;

/** 较2月预测高1.9个百分点: what is compared with a forecast is none. */
const BESIDE = /[较比于][^,。;]{0,6}$/;

/** 若未达减量目标: a target as such. */
const REACHED = /(?:达到?|完成|实现|超额)[^,。;]{0,4}目标$/;

/** 预期寿命 expects nothing. */
const isOtherWord = ({ folded }: SentenceView, { start, end }: Hit): boolean =>
  folded.startsWith('寿命', end) ||
  REACHED.test(folded.slice(Math.max(0, start - 8), end)) ||
  (BESIDE.test(folded.slice(Math.max(0, start - 8), start)) && /^[高低多少快慢好差]/.test(folded.slice(end, end + 1)));

/** 预计…将达: what will be is foretold here, and not aimed at. */
function isForetold(view: SentenceView, cue: Hit): boolean {
  if (!/^(?:将|will )/.test(view.folded.slice(cue.start, cue.end))) return false;
  return cuesIn(view, 'measure', 'forecast', { start: view.sentence.start, end: cue.start }).length > 0;
}

/** 分析员估计,…: an estimate before a comma heads what follows. */
const isHeading = (view: SentenceView, span: Span): boolean =>
  cuesIn(view, 'measure', 'estimate', span).some((hit) => view.folded[hit.end] === ',');

/**
 * Plans to vaccinate 1.1 million cattle …, and has ordered 2.5 million doses: what was done, unless a further verb is to
 * come. A forecast that was raised is one still.
 */
const PAST =
  /^\s*\S.*[ ,](?:has|have|had|was|were)(?: (?:already|since|so far|also))? (?!expected|forecast|projected|set to|due|likely|planned|estimated|seen|to |been (?:planned|asked|told))[a-z]{2,16}(?:ed|en|ght|ade|one|un|own|et|ut|old)\b(.*)$/;
const PAST_REACH = 200;
const TO_COME = /\b(?:to|will|would|could|may|might|by) [a-z]/;

function isBehindPast(between: string): boolean {
  const rest = PAST.exec(between.slice(-PAST_REACH))?.[1];
  return rest !== undefined && !TO_COME.test(rest);
}

/** 目标是…,目前已达…: what is said to be reached already is no target any more. */
const isBehindActual = (view: SentenceView, from: number, to: number): boolean =>
  isBehindPast(view.folded.slice(from, to)) ||
  /(?:目前|仍差|尚差|还差|已经|截至|实际|达到了|完成了|\bhas already\b|\bso far\b|\bactually\b|compared with|compared to|up from|down from)/.test(
    view.folded.slice(from, to),
  );
