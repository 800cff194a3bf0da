import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import english from '../../resources/i18n/en/screen.json' with { type: 'json' };
import chinese from '../../resources/i18n/zh-Hans/screen.json' with { type: 'json' };

const pipeline = join(import.meta.dirname, '..', '..', 'electron', 'pipeline');

const readSources = (folder: string): string =>
  readdirSync(join(pipeline, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(pipeline, folder, name), 'utf8').replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, ''))
    .join('\n');

const collect = (text: string, form: RegExp): string[] =>
  [...new Set([...text.matchAll(form)].map(([, code = '']) => code))].sort();

/** Codes in front of their parameters, as `reason|1|2`, and the one without any. */
const dateReasons = collect(readSources('clean'), /`([a-z]+(?:-[a-z]+)*)\||dateReason: [^}\n]*'(?=[a-z])/g).filter(
  Boolean,
);
/** What a period is worked out from; `stated` and the like say how sure it is and have words of their own. */
const periodSources = collect(
  readSources('extract/read'),
  /\b(?:from|basis): (?:[\w. ?]+ [?:] )?'([a-z]+(?:-[a-z]+)*)'/g,
).filter((code) => !['stated', 'inferred', 'undated'].includes(code));

test('the sources are really read', () => {
  expect(dateReasons).toEqual(expect.arrayContaining(['anniversary', 'day-without-year', 'this-year']));
  expect(periodSources).toEqual(
    expect.arrayContaining(['article-date', 'event-day', 'programme-age', 'sentence-before']),
  );
});

test.each([
  ['English', english],
  ['Chinese', chinese],
])('every code of a date or a period has %s words', (_, words) => {
  expect(Object.keys(words.dateReason)).toEqual(expect.arrayContaining([...dateReasons, 'no-date']));
  expect(Object.keys(words.periodFrom)).toEqual(expect.arrayContaining(periodSources));
});
