import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { drawIcons } from './drawIcons.ts';

const folder = resolve(import.meta.dirname, '../../resources/icons');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

test('the icons are drawn from their one drawing', async () => {
  const icons = await drawIcons(readFileSync(join(folder, 'icon.svg'), 'utf8'));
  expect(Object.keys(icons).sort()).toEqual(['icon.icns', 'icon.ico', 'icon.png']);
  for (const [name, bytes] of Object.entries(icons))
    expect(readFileSync(join(folder, name)).equals(bytes), `${name}: run node test/package/writeIcons.ts`).toBe(true);
});

test('an .ico leads to a PNG at every place that it names', () => {
  const ico = readFileSync(join(folder, 'icon.ico'));
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    expect(ico.subarray(offset, offset + 4).equals(PNG)).toBe(true);
    // A PNG holds its width in the header chunk, 16 bytes from its start.
    expect(ico.readUInt32BE(offset + 16) % 256).toBe(ico.readUInt8(entry));
    return ico.readUInt32BE(offset + 16);
  });
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('an .icns is as long as it says, chunk by chunk', () => {
  const icns = readFileSync(join(folder, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const types: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
  expect(types.sort()).toEqual(['ic07', 'ic08', 'ic09', 'ic10']);
});
