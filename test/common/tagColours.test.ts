import { expect, test } from 'vitest';
import { contrast } from '../../electron/common/contrast.ts';
import { TAG_COLOURS, TAG_PALETTE, tagPalette } from '../../electron/common/tagColours.ts';
import { codebookWords } from '../../electron/pipeline/import/readCodebook.ts';
import stored from '../../resources/annotations/codebook.json' with { type: 'json' };

/** Ink and ground of the two themes, as `renderer/styles/tokens.css` has them. */
const THEMES = { light: { ink: '#1C2127', surface: '#FFFFFF' }, dark: { ink: '#F0F3F6', surface: '#1E2228' } } as const;

test('every colour of a tag is in the palette, once', () => {
  expect(tagPalette.parse(TAG_PALETTE).colours.map(({ key }) => key)).toEqual([...TAG_COLOURS]);
});

test.each(Object.keys(THEMES) as (keyof typeof THEMES)[])(
  'text on a tag reads well, and its edge shows: %s',
  (theme) => {
    const { ink, surface } = THEMES[theme];
    for (const colour of TAG_PALETTE.colours) {
      expect(contrast(ink, colour[theme].ground), colour.key).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour[theme].line, surface), colour.key).toBeGreaterThanOrEqual(3);
    }
  },
);

test('the words for columns and colours of a codebook hold to their schema', () => {
  expect(codebookWords.safeParse(stored).error).toBeUndefined();
});
