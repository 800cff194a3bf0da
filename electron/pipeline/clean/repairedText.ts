import type { MojibakeKind, Offer, Repair } from '../../common/cleaning.ts';
import { foldText } from '../../common/foldText.ts';
import { type TextMap, toSource } from '../../common/textMap.ts';
import { composeMaps } from './copyMap.ts';
import { applyEdits, type Edit } from './edit.ts';
import { findFullWidth } from './fullWidth.ts';
import { findEntities, findUnseen } from './htmlEntity.ts';
import { findMarkup } from './markup.ts';
import { findLost, findMojibake } from './mojibake.ts';
import { findReadings } from './pastedReadings.ts';
import { findSpacedDigits } from './spacedDigits.ts';
import { findSplitCharacters } from './splitCharacter.ts';

/** The source text with its damage repaired. `folded` has the same offsets as `text`; `map` leads to the source. */
export interface RepairedText {
  readonly text: string;
  readonly folded: string;
  readonly map: TextMap;
  readonly repairs: readonly Repair[];
  readonly offers: readonly Offer[];
}

const FINDERS = [
  findSplitCharacters,
  findReadings,
  findEntities,
  findUnseen,
  findSpacedDigits,
  findFullWidth,
  findMarkup,
];
const findDamage = (text: string): Edit[] => FINDERS.flatMap((find) => find(text));

const withFolded = (repaired: Omit<RepairedText, 'folded'>): RepairedText => ({
  ...repaired,
  folded: foldText(repaired.text),
});

/** Repairs of a text between, told in offsets of the source. */
function tellInSource(repairs: readonly Repair[], map: TextMap): Repair[] {
  return repairs.map(([kind, start, end, after]) => {
    const span = toSource(map, { start, end });
    return [kind, span.start, span.end, after];
  });
}

/** Undoes the mojibake first: only then the readings and entities in it can be read. */
function repairAgain(source: string, unread: readonly Edit[], offers: readonly Offer[]): RepairedText {
  const meant = applyEdits(source, unread);
  const edits = findDamage(meant.text);
  const { text, map, repairs } = applyEdits(meant.text, edits);
  const all = [...meant.repairs, ...tellInSource(repairs, meant.map)].sort((a, b) => a[1] - b[1]);
  const lost = findLost(source, unread);
  return withFolded({ text, map: composeMaps(map, meant.map), repairs: all, offers: [...offers, ...lost] });
}

/**
 * Repairs what pages and programs did to a text; each repair is listed and stays visible in the map. Mojibake is offered
 * and undone only where its kind is among the `accepted`.
 */
export function repairText(source: string, accepted: readonly MojibakeKind[] = []): RepairedText {
  const mojibake = findMojibake(source);
  const unread = mojibake.filter(({ offer }) => accepted.includes(offer.kind)).flatMap(({ edits }) => edits);
  const open = mojibake.map(({ offer }) => offer).filter(({ kind }) => !accepted.includes(kind));
  if (unread.length) return repairAgain(source, unread, open);
  const edits = findDamage(source);
  return withFolded({ ...applyEdits(source, edits), offers: [...open, ...findLost(source, edits)] });
}
