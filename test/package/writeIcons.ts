/** Draws resources/icons/icon.svg as the pictures that each system wants: `node test/package/writeIcons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawIcons } from './drawIcons.ts';

const folder = resolve(import.meta.dirname, '../../resources/icons');
const icons = await drawIcons(readFileSync(join(folder, 'icon.svg'), 'utf8'));
for (const [name, bytes] of Object.entries(icons)) writeFileSync(join(folder, name), bytes);
