import { readdirSync, readFileSync } from 'node:fs';
import { createRandom, makeRandomFile, mutate } from './mutate.ts';

const FIXTURES = new URL('../fixtures/import/', import.meta.url);
/** Larger good files only make damage rarer. */
const LARGEST = 60_000;
const ENDINGS = ['txt', 'md', 'html', 'mhtml', 'eml', 'docx', 'pdf', 'epub', 'ris', 'bib', 'json'];

export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function listGoodFiles(): FuzzFile[] {
  const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const folder = new URL(`${name}/`, FIXTURES);
    const input = readdirSync(folder).find((file) => file.startsWith('input.')) as string;
    const bytes = new Uint8Array(readFileSync(new URL(input, folder)));
    return bytes.length > 0 && bytes.length <= LARGEST ? [{ name: `${name}.${input.slice(6)}`, bytes }] : [];
  });
}

/** Files of a run: half bytes of chance, half good files of every format damaged. The same for the same seed. */
export function* listFuzzFiles(count: number, seed: number): Iterable<FuzzFile> {
  const good = listGoodFiles();
  for (let at = 0; at < count; at++) {
    const random = createRandom(seed * 1_000_003 + at);
    const ending = ENDINGS[Math.floor(random() * ENDINGS.length)];
    const base = good[Math.floor(random() * good.length)] as FuzzFile;
    yield at % 2
      ? { name: `${at}-${base.name}`, bytes: mutate(base.bytes, random) }
      : { name: `${at}.${ending}`, bytes: makeRandomFile(random) };
  }
}
