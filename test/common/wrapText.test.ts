import { expect, test } from 'vitest';
import { wrapText } from '../../electron/common/wrapText.ts';

const TEXT = '港城日报, "港口联盟十年成绩单", 6 Nov 2025; 河畔时报, "新航线", 7 Nov 2025';

test('no line begins with a mark that closes, nor ends with one that opens, however wide it is', () => {
  for (let width = 60; width < 400; width += 3)
    for (const line of wrapText(TEXT, width, 10)) {
      expect(line).not.toMatch(/^"[,;]/);
      expect(line).not.toMatch(/(?:^|\s)"$/);
    }
});
