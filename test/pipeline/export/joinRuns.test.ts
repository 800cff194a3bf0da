import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dropGhosts, joinRuns } from '../../../electron/pipeline/export/joinRuns.ts';

const AT = 'text-anchor="middle" transform="translate(10 20)" fill="#000"';
const VALUE = `<text dominant-baseline="central" style="font-size:12px;" x="-5" y="-6" ${AT}>&gt;322</text>`;
const NOTE = `<text dominant-baseline="central" style="font-size:8.5px;" x="12" y="-7.75" ${AT}>1</text>`;

test('a value and the number of its note are one text, the number raised and behind it', () => {
  const joined = joinRuns(`${NOTE}\n${VALUE}`);
  expect(joined.match(/<text /g)).toHaveLength(1);
  expect(joined).toMatch(/>&gt;322<tspan dx="1.5" dy="-3.01" style="font-size:8.5px">1<\/tspan><\/text>$/);
  expect(joined).toContain('text-anchor="start"');
});

test('another line, another label and a text without a place stay texts of their own', () => {
  const below = VALUE.replace('y="-6"', 'y="6"');
  const elsewhere = VALUE.replace('10 20', '50 20');
  const free = VALUE.replace(' transform="translate(10 20)"', '');
  for (const other of [below, elsewhere]) expect(joinRuns(`${VALUE}\n${other}`).match(/<text /g)).toHaveLength(2);
  expect(joinRuns(`${free}\n${free}`).match(/<text /g)).toHaveLength(2);
});

test('of a chart no text needs a baseline that LibreOffice does not know, and nothing unseen is left', () => {
  const svg = readFileSync('test/fixtures/chart/fall-open-zh.svg', 'utf8');
  expect(svg).not.toContain('dominant-baseline');
  expect(dropGhosts(svg)).toBe(svg);
  expect(svg).toMatch(/&gt;322<tspan [^>]*>1,2<\/tspan>/);
});
