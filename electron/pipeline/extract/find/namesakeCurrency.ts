import lexicon from '../../../../resources/lexicons/currencyContexts.json' with { type: 'json' };
import type { Mention } from '../mention.ts';
import type { Namesake } from './lexiconSchemas.ts';
import type { Page } from './numeral.ts';

const byName = new Map<string, Namesake>(lexicon.namesakes.flatMap((each) => each.names.map((name) => [name, each])));

const nameOf = ({ why }: Mention): string =>
  why.find(({ field, rule }) => field === 'unit' && rule === 'unit')?.detail ?? '';

const countIn = (text: string, words: readonly string[]): number =>
  words.reduce((sum, word) => sum + text.split(word).length - 1, 0);

/** The country whose words the article has most of; null where it has none. */
function findPlace({ text }: Page, { places }: Namesake): string | null {
  let best: string | null = null;
  let most = 0;
  for (const { unit, words } of places) {
    const count = countIn(text, words);
    if (count > most) [best, most] = [unit, count];
  }
  return best;
}

function place(mention: Mention, unit: string, name: string): Mention {
  if (unit === mention.quantity.unit) return mention;
  const noun = unit === 'item' ? name : mention.quantity.noun;
  const why = [...mention.why, { field: 'unit', rule: 'currency-context', detail: unit }];
  return { ...mention, why, quantity: { ...mention.quantity, unit, noun } };
}

/** 38 billion shillings in an article of Kenya are Kenyan: the country that an article names tells apart currencies of one name. */
export function placeNamesakes(page: Page, mentions: readonly Mention[]): readonly Mention[] {
  const units = new Map<string, string | null>();
  const placeOne = (mention: Mention): Mention => {
    const name = nameOf(mention);
    const namesake = byName.get(name);
    if (!namesake) return mention;
    if (!units.has(name)) units.set(name, findPlace(page, namesake));
    const unit = units.get(name) ?? (namesake.isOpen ? 'item' : mention.quantity.unit);
    return place(mention, unit, name);
  };
  return mentions.some((mention) => byName.has(nameOf(mention))) ? mentions.map(placeOne) : mentions;
}
