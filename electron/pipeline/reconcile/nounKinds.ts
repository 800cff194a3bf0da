import { z } from 'zod';
import stored from '../../../resources/lexicons/nounKinds.json' with { type: 'json' };
import { foldWording } from '../../common/foldWording.ts';

export const nounKinds = z.object({ note: z.string(), kinds: z.array(z.array(z.string()).min(2)) });

const byNoun = new Map(
  (stored satisfies z.infer<typeof nounKinds>).kinds.flatMap(([name = '', ...others]) =>
    [name, ...others].map((noun) => [foldWording(noun), name] as const),
  ),
);

/** What a counted noun counts: 省区 and `provinces` are one kind. A noun that is not listed is its own kind. */
export const kindOfNoun = (noun: string): string => byNoun.get(foldWording(noun)) ?? foldWording(noun);

/** The kind of a noun that is listed; null for any other, and where none is said: these may count anything. */
export const listedKind = (noun: string | null): string | null =>
  noun === null ? null : (byNoun.get(foldWording(noun)) ?? null);
