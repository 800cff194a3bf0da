import { type Draft, explain } from './draft.ts';
import { cuesIn, type SentenceView } from './sentenceView.ts';

const MODALITIES = ['target', 'forecast', 'estimate'] as const;
const REVISIONS = ['preliminary', 'revised', 'final'] as const;

/** A target or forecast holds from its word to the end of the sentence; an estimate in its own clause. */
export function readModality(view: SentenceView, draft: Draft): void {
  const { clause, mention } = draft.site;
  for (const modality of MODALITIES) {
    const reach = modality === 'estimate' ? clause : { start: view.sentence.start, end: mention.span.end };
    const cue = cuesIn(view, 'measure', modality, reach)[0];
    if (!cue || isBehindActual(view, cue.end, mention.span.start)) continue;
    draft.modality = modality;
    explain(draft, 'modality', modality, view.folded.slice(cue.start, cue.end));
    break;
  }
  for (const revision of REVISIONS) {
    const cue = cuesIn(view, 'measure', revision, { start: view.sentence.start, end: mention.span.start })[0];
    if (cue) draft.revision = revision;
    if (cue) explain(draft, 'revision', revision, view.folded.slice(cue.start, cue.end));
  }
}

/** 目标是…,目前已达…: what is said to be reached already is no target any more. */
const isBehindActual = (view: SentenceView, from: number, to: number): boolean =>
  /(?:目前|已经|截至|实际|达到了|完成了|\bhas already\b|\bso far\b|\bactually\b|compared with|compared to|up from|down from)/.test(
    view.folded.slice(from, to),
  );
