import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSourceFiles, readSourceFile } from '../../electron/engine/readFile.ts';

const isPosix = process.platform !== 'win32';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'crosscheck-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

describe('readSourceFile', () => {
  it('gives the bytes and the name', async () => {
    const result = await readSourceFile(write('plain.txt', '港口 420'));
    expect('ok' in result && new TextDecoder().decode(result.ok.bytes)).toBe('港口 420');
    expect('ok' in result && result.ok.name).toBe('plain.txt');
  });

  it('reads a file larger than one chunk whole', async () => {
    const content = new Uint8Array(300_000).map((_, at) => at % 251);
    const result = await readSourceFile(write('large.txt', content));
    expect('ok' in result && Buffer.compare(result.ok.bytes, content)).toBe(0);
  });

  it('names what is no readable file', async () => {
    mkdirSync(join(folder, 'folder.txt'), { recursive: true });
    expect(await readSourceFile(join(folder, 'folder.txt'))).toEqual({ error: 'is-directory' });
    expect(await readSourceFile(join(folder, 'nowhere.txt'))).toEqual({ error: 'missing' });
    expect(await readSourceFile(write('empty.txt', ''))).toEqual({ error: 'empty' });
  });

  it('refuses a file over the limit without reading it, and takes one at the limit', async () => {
    const path = write('ten.txt', '0123456789');
    expect(await readSourceFile(path, { largest: 9 })).toEqual({ error: 'too-large' });
    expect(await readSourceFile(path, { largest: 10 })).toHaveProperty('ok');
  });

  it.runIf(isPosix)('does not wait for the writer of a FIFO', async () => {
    const path = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [path]);
    expect(await readSourceFile(path)).toEqual({ error: 'is-fifo' });
  });

  it.runIf(isPosix)('refuses devices and sockets', async () => {
    expect(await readSourceFile('/dev/null')).toEqual({ error: 'not-a-file' });
    const path = join(folder, 'socket.txt');
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await readSourceFile(path)).toEqual({ error: 'not-a-file' });
    server.close();
  });

  it.runIf(isPosix)('follows a link, and names one that leads to itself', async () => {
    write('target.txt', 'x');
    symlinkSync('target.txt', join(folder, 'link.txt'));
    symlinkSync('self.txt', join(folder, 'self.txt'));
    expect(await readSourceFile(join(folder, 'link.txt'))).toHaveProperty('ok');
    expect(await readSourceFile(join(folder, 'self.txt'))).toEqual({ error: 'symlink-loop' });
  });

  it.runIf(isPosix && process.getuid?.() !== 0)('says that a file may not be read', async () => {
    const path = write('secret.txt', 'x');
    chmodSync(path, 0);
    expect(await readSourceFile(path)).toEqual({ error: 'unreadable' });
  });
});

describe('listSourceFiles', () => {
  async function list(...paths: string[]): Promise<string[]> {
    const found: string[] = [];
    for await (const file of listSourceFiles(paths)) {
      found.push(`${relative(folder, file.path)} ${'error' in file ? `! ${file.error}` : file.name}`);
    }
    return found;
  }

  it.runIf(isPosix)('walks folders in order, without hidden files and without circles', async () => {
    for (const name of [
      'walk/b.txt',
      'walk/a.md',
      'walk/.hidden.txt',
      'walk/c/d.TEXT',
      'walk/e.docx',
      'walk/f.pptx',
      'walk/line\nfeed.txt',
    ])
      write(name, 'x');
    symlinkSync('..', join(folder, 'walk/c/up'));
    symlinkSync('gone.txt', join(folder, 'walk/lost.txt'));
    expect(await list(join(folder, 'walk'))).toEqual([
      'walk/a.md a.md',
      'walk/b.txt b.txt',
      'walk/c/d.TEXT d.TEXT',
      'walk/c/up ! symlink-loop',
      'walk/e.docx e.docx',
      'walk/f.pptx ! unsupported',
      'walk/line\nfeed.txt line\nfeed.txt',
      'walk/lost.txt ! missing',
    ]);
  });

  it('takes a file that was named whatever its ending, and says what is missing', async () => {
    const path = write('named.note', 'x');
    expect(await list(path, join(folder, 'nowhere'))).toEqual(['named.note named.note', 'nowhere ! missing']);
  });

  it('lists two links to one folder twice, as it is no circle', async () => {
    write('shared/x.txt', 'x');
    mkdirSync(join(folder, 'twice'), { recursive: true });
    for (const name of ['one', 'two']) symlinkSync('../shared', join(folder, 'twice', name), 'junction');
    expect(await list(join(folder, 'twice'))).toEqual(['twice/one/x.txt x.txt', 'twice/two/x.txt x.txt']);
  });
});
