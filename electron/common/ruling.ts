import { z } from 'zod';
import { MOJIBAKE_KINDS, type Rulings } from './cleaning.ts';
import { contains, overlaps, span } from './span.ts';

/** One thing that a person rules about a source; spans are in the source text. */
export const ruling = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('restore'), span }),
  z.strictObject({ do: z.literal('exclude'), span }),
  z.strictObject({ do: z.literal('accept'), kind: z.enum(MOJIBAKE_KINDS) }),
  z.strictObject({ do: z.literal('refuse'), kind: z.enum(MOJIBAKE_KINDS) }),
]);
export type Ruling = z.infer<typeof ruling>;

/** The rulings with one more; what it takes back is gone from them. */
export function addRuling(rulings: Rulings, added: Ruling): Rulings {
  const { restored, excluded, accepted } = rulings;
  switch (added.do) {
    case 'restore': {
      const isMine = excluded.some((one) => overlaps(one, added.span));
      const rest = excluded.filter((one) => !overlaps(one, added.span));
      return { ...rulings, excluded: rest, restored: isMine ? restored : [...restored, added.span] };
    }
    case 'exclude': {
      const rest = restored.filter((one) => !contains(added.span, one));
      const isBack = rest.length < restored.length;
      return { ...rulings, restored: rest, excluded: isBack ? excluded : [...excluded, added.span] };
    }
    case 'accept':
      return { ...rulings, accepted: [...new Set([...accepted, added.kind])] };
    case 'refuse':
      return { ...rulings, accepted: accepted.filter((kind) => kind !== added.kind) };
  }
}
