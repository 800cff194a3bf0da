import { z } from 'zod';
import stored from '../../resources/lexicons/bodies.json' with { type: 'json' };
import { foldWording } from './foldWording.ts';
import { findConcept } from './scopeConcepts.ts';

const kind = z.strictObject({ id: z.string(), names: z.array(z.string()).min(1), note: z.string().optional() });
export const bodies = z.strictObject({
  note: z.string(),
  /** What a body is for: with a place beside it, it names one body. */
  kinds: z.array(kind),
  /** Bodies that there is one of, named without a place. */
  single: z.array(kind),
  /** Words between the place and the kind that say only of what rank the place is. */
  ranks: z.array(z.string()),
});

const { kinds, single, ranks } = stored as z.infer<typeof bodies>;
const longestFirst = (a: { name: string }, b: { name: string }): number => b.name.length - a.name.length;
const KINDS = kinds
  .flatMap(({ id, names }) => names.map((name) => ({ id, name: foldWording(name) })))
  .sort(longestFirst);
const SINGLE = new Map(single.flatMap(({ id, names }) => names.map((name) => [foldWording(name), id] as const)));
const RANKS = ranks.map((name) => ({ name: foldWording(name) })).sort(longestFirst);

/** The place of `武汉海关`, `Wuhan Municipal Customs`, `Customs of Wuhan`, where `name` is the kind; null for anything else. */
function placeBeside(folded: string, name: string): string | null {
  if (folded.startsWith(`${name}of`)) return folded.slice(name.length + 2);
  if (!folded.endsWith(name)) return null;
  const place = folded.slice(0, -name.length);
  const rank = RANKS.find((one) => place.endsWith(one.name) && !findConcept(place, null));
  return rank ? place.slice(0, -rank.name.length) : place;
}

function findBody(folded: string): string | null {
  const known = SINGLE.get(folded);
  if (known) return known;
  for (const { id, name } of KINDS) {
    const place = placeBeside(folded, name);
    const concept = place ? findConcept(place, null) : null;
    if (concept) return `${id}:${concept.id}`;
  }
  return null;
}

/** One text for each body, in whatever language it is named: by place and kind where both are known, else by its wording. */
export function nameBody(wording: string): string {
  const folded = foldWording(wording);
  return findBody(folded) ?? findBody(folded.replace(/^the/, '')) ?? folded;
}
