import { z } from 'zod';
import stored from '../../resources/lexicons/unitDisplay.json' with { type: 'json' };
import units from '../../resources/lexicons/units.json' with { type: 'json' };

const wording = z.object({
  /** Stands before the number, unspaced: US$. */
  before: z.string().optional(),
  /** Stands behind the number and its scale, with its own space where one is wanted. */
  after: z.string().optional(),
  /** `after` for exactly one. */
  one: z.string().optional(),
});

/** How each unit is written in each language. */
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

interface LexiconUnit {
  readonly unit: string;
  readonly after?: readonly string[];
}

const lexicon = new Map((units.units as readonly LexiconUnit[]).map((one) => [one.unit, one.after ?? []]));
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A unit without a wording of its own is written in the first words that texts use for it, else as its code. */
function wordUnit(unit: string): UnitDisplay {
  const words = lexicon.get(unit) ?? [];
  const en = words.find((word) => !hasHan(word)) ?? unit;
  return { en: { after: ` ${en}` }, 'zh-Hans': { after: words.find(hasHan) ?? ` ${en}` } };
}

export const displayOf = (unit: string): UnitDisplay => displays[unit] ?? wordUnit(unit);

interface ShownUnit {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** How units stand on the screen, in either language, the longest wording first. */
export const SHOWN_UNITS: readonly ShownUnit[] = Object.entries(displays)
  .flatMap(([unit, shown]) =>
    [shown.en, shown['zh-Hans']].flatMap(({ before = '', after = '', one = after }) =>
      [after, one].map((end) => ({ unit, before, after: end })),
    ),
  )
  .filter(({ before, after }) => before !== '' || after !== '')
  .sort((a, b) => b.after.length - a.after.length || b.before.length - a.before.length);
