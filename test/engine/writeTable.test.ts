import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ExportRequest, MOST_SHEET_ROWS } from '../../electron/common/exportSpec.ts';
import { openExportFile } from '../../electron/engine/exports/exportFile.ts';
import type { ExportTable } from '../../electron/engine/exports/exportTables.ts';
import { writeTables } from '../../electron/engine/exports/writeTable.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-table-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mark = { uid: 'a1b2c3d4e5f60718', title: 't', project: 'p', madeBy: 'Anna', madeAt: '2026-01-02T00:00:00Z' };
const request = (format: 'csv' | 'xlsx'): ExportRequest => ({
  target: { kind: 'decisions' },
  format,
  options: { language: 'en', bom: true, quotes: 'full', scale: 2, letters: 'text', isForPrinting: false },
});

/** A table that counts how many of its chunks were asked for. */
function makeTable(chunks: number, size: number): { table: ExportTable; taken: () => number } {
  let taken = 0;
  const table: ExportTable = {
    sheet: 'facts',
    columns: [{ name: 'id', type: 'text', width: 9 }],
    total: chunks * size,
    *cells() {
      for (; taken < chunks; ) {
        taken += 1;
        yield Array.from({ length: size }, (_, at) => [`row ${at}`]);
      }
    },
    *records() {},
  };
  return { table, taken: () => taken };
}

test('a sheet that is too long is refused with both numbers, before a row is read', async () => {
  const { table, taken } = makeTable(1, MOST_SHEET_ROWS + 1);
  const file = await openExportFile(join(folder, 'a.xlsx'));
  const work = { signal: new AbortController().signal, step: () => {} };
  await expect(writeTables({ tables: [table], request: request('xlsx'), mark, file, work })).rejects.toMatchObject({
    code: 'sheet-too-long',
    params: { most: MOST_SHEET_ROWS, count: MOST_SHEET_ROWS + 1 },
  });
  expect(taken()).toBe(0);
  await file.discard();
});

test('a cancel is heard between two chunks, progress is told, and nothing is left behind', async () => {
  const { table, taken } = makeTable(100, 10);
  const file = await openExportFile(join(folder, 'a.csv'));
  const controller = new AbortController();
  const steps: number[] = [];
  const step = (done: number): void => {
    steps.push(done);
    if (steps.length === 3) controller.abort();
  };
  const work = { signal: controller.signal, step };
  await expect(writeTables({ tables: [table], request: request('csv'), mark, file, work })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect([taken(), steps]).toEqual([3, [10, 20, 30]]);
  await file.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('a file has its name only when it is whole', async () => {
  const { table } = makeTable(2, 2);
  const file = await openExportFile(join(folder, 'a.csv'));
  const work = { signal: new AbortController().signal, step: () => {} };
  await writeTables({ tables: [table], request: request('csv'), mark, file, work });
  expect(readdirSync(folder)).toEqual(['a.csv.part']);
  const { byteLength } = await file.finish();
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(join(folder, 'a.csv')).byteLength).toBe(byteLength);
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('\ufeffid\r\nrow 0\r\nrow 1\r\nrow 0\r\nrow 1\r\n');
});
