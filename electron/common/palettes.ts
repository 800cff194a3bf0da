import { z } from 'zod';
import stored from '../../resources/charts/palettes.json' with { type: 'json' };

const colour = z.string().regex(/^#[0-9A-F]{6}$/);

export const CHART_THEMES = ['light', 'dark', 'print'] as const;
export type ChartTheme = (typeof CHART_THEMES)[number];

const theme = z.object({
  background: colour,
  text: colour,
  muted: colour,
  line: colour,
  axis: colour,
  conflict: colour,
});
export type ThemeColours = z.infer<typeof theme>;

/** Colours of series, marks that tell series apart without colour, and the surroundings for screen and paper. */
export const chartPalettes = z.object({
  palettes: z.record(z.string(), z.object({ zh: z.string(), en: z.string(), colours: z.array(colour).min(6) })),
  themes: z.object({ light: theme, dark: theme, print: theme }),
  marks: z.array(z.string()).min(4),
  dashes: z.array(z.enum(['solid', 'dashed', 'dotted'])).min(4),
});
export type ChartPalettes = z.infer<typeof chartPalettes>;

export const PALETTES = stored as ChartPalettes;

/** A house's own set of colours. */
export const houseColours = z.array(colour).min(1).max(12);
/** The sets that a project keeps; each once. */
export const housePalettes = z
  .array(houseColours)
  .max(40)
  .refine((sets) => new Set(sets.map(String)).size === sets.length);

export function coloursOf(name: string): readonly string[] {
  const palette = PALETTES.palettes[name] ?? PALETTES.palettes.default;
  return palette?.colours ?? ['#000000'];
}
