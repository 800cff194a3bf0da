import { expect, test } from 'vitest';
import { listConfusable } from '../../electron/common/colourVision.ts';
import { PALETTES } from '../../electron/common/palettes.ts';

test('red and green of one lightness are told as alike, blue and amber are not', () => {
  expect(listConfusable(['#D62728', '#003366', '#2CA02C', '#E69F00'])).toEqual([['#D62728', '#2CA02C']]);
});

test.each(Object.keys(PALETTES.palettes))('our own palette is told apart: %s', (name) => {
  expect(listConfusable(PALETTES.palettes[name]?.colours ?? [])).toEqual([]);
});
