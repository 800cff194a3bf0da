import { z } from 'zod';
import stored from '../../resources/lexicons/unitDisplay.json' with { type: 'json' };

const wording = z.object({
  /** Stands before the number, unspaced: US$. */
  before: z.string().optional(),
  /** Stands behind the number and its scale, with its own space where one is wanted. */
  after: z.string().optional(),
  /** `after` for exactly one. */
  one: z.string().optional(),
});

/** How each unit is written in each language. A unit that is not listed is written as its code. */
export const unitDisplays = z.record(
  z.string(),
  z.object({
    en: wording,
    'zh-Hans': wording,
    /** Never written in thousands or 万: percentages, multiples. */
    isUnscaled: z.boolean().optional(),
  }),
);
export type UnitDisplay = z.infer<typeof unitDisplays>[string];

const displays: Readonly<Record<string, UnitDisplay>> = stored;

export function displayOf(unit: string): UnitDisplay {
  return displays[unit] ?? { en: { after: ` ${unit}` }, 'zh-Hans': { after: ` ${unit}` } };
}
