import { readPart } from '../../../electron/common/chartFoot.ts';
import { CHART_PARTS, type ChartModel, type ChartSpec } from '../../../electron/common/chartSpec.ts';

/** A specification's choices, without what was written by hand. */
const readChoices = ({ edits: _, ...choices }: ChartSpec): string => JSON.stringify(choices);

/**
 * An edited text is marked where the facts have changed since. Another type or language chosen in the editor makes the
 * program write something else too, but nobody changed a fact: the edit is then held against the new words.
 * Null where nothing is to be done.
 */
export function rebaseEdits(before: ChartModel, now: ChartModel): ChartSpec['edits'] | null {
  if (readChoices(before.spec) === readChoices(now.spec)) return null;
  const moved = CHART_PARTS.flatMap((part) => {
    const edit = now.spec.edits[part];
    const { written } = readPart(now, part);
    const isCurrent = edit !== undefined && edit.from === readPart(before, part).written;
    return isCurrent && edit.from !== written ? [[part, { text: edit.text, from: written }] as const] : [];
  });
  return moved.length > 0 ? { ...now.spec.edits, ...Object.fromEntries(moved) } : null;
}
