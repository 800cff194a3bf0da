import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments, StartError } from '../../../electron/hosts/start/readArguments.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-request-'));
  writeFileSync(join(folder, 'mine.crosscheck'), '');
  mkdirSync(join(folder, 'folder.crosscheck'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readProblem(args: string[]): StartError {
  try {
    readArguments(args, folder);
  } catch (error) {
    if (error instanceof StartError) return error;
  }
  throw new Error('nothing was refused');
}

describe('what npm start is asked for', () => {
  it('is nothing, a project from where the user stands, or the browser', () => {
    expect(readArguments([], folder)).toEqual({ project: null, isLocal: false });
    expect(readArguments(['mine.crosscheck'], folder).project).toBe(join(folder, 'mine.crosscheck'));
    expect(readArguments(['--local'], folder).isLocal).toBe(true);
  });

  it.each([
    [['gone.crosscheck'], 1, 'gone.crosscheck: no such project'],
    [['folder.crosscheck'], 1, 'folder.crosscheck: is no file'],
  ] as const)('%j names nothing that can be opened: one line', (args, exitCode, text) => {
    const problem = readProblem([...args]);
    expect(problem.exitCode).toBe(exitCode);
    expect(problem.message).toContain(text);
    expect(problem.message).not.toContain('\n');
  });

  it.each([[['--fast']], [['a.crosscheck', 'b.crosscheck']]])('%j is wrong usage', (args) => {
    const problem = readProblem(args);
    expect(problem.exitCode).toBe(2);
    expect(problem.message).toContain('npm start -- [PROJECT.crosscheck]');
  });
});
