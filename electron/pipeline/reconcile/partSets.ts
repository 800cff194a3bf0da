import { z } from 'zod';
import stored from '../../../resources/lexicons/partSets.json' with { type: 'json' };
import { foldWording } from '../../common/foldWording.ts';

const part = z.array(z.string().min(1)).min(1);
export const partSets = z.strictObject({ note: z.string(), sets: z.array(z.array(part).min(2)) });

interface Place {
  readonly set: number;
  readonly part: number;
}

const places = new Map<string, Place>(
  (stored satisfies z.infer<typeof partSets>).sets.flatMap((parts, set) =>
    parts.flatMap((words, at) => words.map((word): [string, Place] => [foldWording(word), { set, part: at }])),
  ),
);

/** Which part of which set a wording names; null for one that may overlap any other. */
export const findPart = (wording: string | undefined): Place | null =>
  (wording && places.get(foldWording(wording))) || null;
