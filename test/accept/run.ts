/** `npm run accept -- DIR [--dates FILE]`: imports a folder of the five-file case and prints what must hold of it. */
import { parseArgs } from 'node:util';
import { fromHere } from '../../electron/hosts/cli/openProject.ts';
import { describeCleaned } from './cleaned.ts';
import { collect } from './collect.ts';
import { compare } from './compare.ts';
import { readExpected, TWINS } from './expected.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { dates: { type: 'string' } } });
const folder = positionals[0] === undefined ? TWINS : fromHere(positionals[0]);
const collected = await collect(folder, values.dates === undefined ? undefined : fromHere(values.dates));
const lines = [...describeCleaned(folder), ...compare(collected, readExpected())];
for (const { isRight, text } of lines) console.log(`${isRight ? 'ok   ' : 'WRONG'}  ${text}`);
const wrong = lines.filter(({ isRight }) => !isRight).length;
console.log(`${lines.length - wrong} right, ${wrong} wrong`);
process.exit(wrong > 0 ? 1 : 0);
