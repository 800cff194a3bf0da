import { describe, expect, test } from 'vitest';
import { listFootLines, readPart, writeAlt } from '../../electron/common/chartFoot.ts';
import type { ChartModel, ChartPart } from '../../electron/common/chartSpec.ts';
import type { DocumentInput } from '../../electron/common/evidence.ts';
import { buildReport } from '../../electron/pipeline/export/document/buildDocument.ts';
import { renderSvg } from '../../electron/pipeline/export/renderSvg.ts';
import { buildCase, type ChartCase, chartCases } from '../pipeline/chart/chartCases.ts';

const build = (name: string): ChartModel => buildCase(chartCases.find((one) => one.name === name) as ChartCase);

/** With a part written anew by hand: of what the program writes now, or of what it wrote once. */
function edit(name: string, part: ChartPart, from: 'now' | 'before'): ChartModel {
  const model = build(name);
  const written = from === 'now' ? readPart(model, part).written : 'once';
  return { ...model, spec: { ...model.spec, edits: { [part]: { text: 'My own words.', from: written } } } };
}

function report(model: ChartModel): string {
  const { language } = model.spec;
  const charts = [{ model, svg: renderSvg(model), alt: writeAlt(model) }];
  const input = {
    uid: null,
    project: 'p',
    madeAt: '2026-01-02T00:00:00Z',
    madeBy: 'Anna',
    quotes: 'full',
    language,
    charts,
  };
  const document = buildReport({ ...input, evidence: new Map(), articles: new Map() } as DocumentInput, 'Report');
  return JSON.stringify(document.blocks.map((block) => (block.kind === 'figure' ? { ...block, svg: '' } : block)));
}

describe.each([
  ['fall-open-en', 'My own words. (edited)', 'My own words. (edited before the facts changed)'],
  ['fall-open-zh', 'My own words.（经编辑）', 'My own words.（编辑后数据有变）'],
])('in %s an alternative text written by hand says so', (name, edited, before) => {
  test('in the picture and in a report', () => {
    const model = edit(name, 'alt', 'now');
    expect(renderSvg(model)).toContain(`<desc>${edited}</desc>`);
    expect(report(model)).toContain(`"alt":"${edited}"`);
  });

  test('and that the facts have changed since', () => {
    expect(writeAlt(edit(name, 'alt', 'before'))).toBe(before);
  });
});

test("the program's own alternative text has no such mark", () => {
  expect(renderSvg(build('fall-open-en'))).not.toMatch(/edited/);
});

test.each([
  ['fall-open-en', 'now', /Note \(edited\): My own words\./],
  ['fall-open-zh', 'now', /（经编辑）：My own words\./],
  ['fall-open-en', 'before', /\(edited before the facts changed\): My own words\./],
] as const)('in %s notes written by hand (%s) say so under the picture and in a report', (name, from, mark) => {
  const model = edit(name, 'note', from);
  expect(listFootLines(model).join('\n')).toMatch(mark);
  expect(report(model)).toMatch(mark);
});
