import { foldText } from '../../common/foldText.ts';
import type { TextMap } from '../../common/textMap.ts';
import { applyEdits } from './edit.ts';
import { findEntities, findUnseen } from './htmlEntity.ts';
import { findMarkup } from './markup.ts';
import { findReadings } from './pastedReadings.ts';
import { findSplitCharacters } from './splitCharacter.ts';

/** The source text with its damage repaired. `folded` has the same offsets as `text`; `repairs` leads to the source. */
export interface RepairedText {
  readonly text: string;
  readonly folded: string;
  readonly repairs: TextMap;
}

/** Repairs what pages and programs did to a text; each repair stays visible in the map. */
export function repairText(source: string): RepairedText {
  const edits = [findSplitCharacters, findReadings, findEntities, findUnseen, findMarkup].flatMap((find) =>
    find(source),
  );
  const { text, map } = applyEdits(source, edits);
  return { text, folded: foldText(text), repairs: map };
}
