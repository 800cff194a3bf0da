import { z } from 'zod';
import stored from '../../resources/annotations/tagColours.json' with { type: 'json' };

export const TAG_COLOURS = ['yellow', 'orange', 'red', 'purple', 'blue', 'teal', 'green', 'grey'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

const hex = z.string().regex(/^#[0-9A-F]{6}$/);
const look = z.object({ ground: hex, line: hex });

/** Text stands on `ground`; `line` marks its edge and tells two neighbours apart. */
export const tagPalette = z.object({
  colours: z.array(z.object({ key: z.enum(TAG_COLOURS), light: look, dark: look })).length(TAG_COLOURS.length),
});
export const TAG_PALETTE = stored as z.infer<typeof tagPalette>;
