import { foldText } from '../../common/foldText.ts';
import type { TextMap } from '../../common/textMap.ts';
import { applyMap, removeReadings } from './pastedReadings.ts';

/** The source text without what was pasted into it. `folded` has the same offsets as `text`; `repairs` leads to the source. */
export interface RepairedText {
  readonly text: string;
  readonly folded: string;
  readonly repairs: TextMap;
}

export function repairText(source: string): RepairedText {
  const repairs = removeReadings(source);
  const text = applyMap(source, repairs);
  return { text, folded: foldText(text), repairs };
}
