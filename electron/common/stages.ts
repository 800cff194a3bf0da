import { z } from 'zod';
import stored from '../../resources/lexicons/stages.json' with { type: 'json' };
import { foldWording } from './foldWording.ts';

export const stageWords = z.object({
  note: z.string(),
  stages: z.array(z.object({ stage: z.string(), words: z.array(z.string()).min(1) })),
});

const byWord = new Map(
  (stored satisfies z.infer<typeof stageWords>).stages.flatMap(({ stage, words }) =>
    words.map((word) => [foldWording(word), stage] as const),
  ),
);

/** The stage that a wording names: 签约 and `signed` are one. A wording that is not listed stands for itself. */
export const nameStage = (wording: string): string => byWord.get(foldWording(wording)) ?? foldWording(wording);
