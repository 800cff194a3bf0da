import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { listEncodings } from '../../../electron/pipeline/import/listEncodings.ts';
import { readSource } from '../../../electron/pipeline/import/readSource.ts';
import { encodeText } from './encodeText.ts';

const SENTENCE = '江北码头今年三月添了两台岸桥,卸一船货的时间由9小时缩到6小时。';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function measureRead(bytes: Uint8Array, fileName: string) {
  const started = process.cpuUsage();
  const read = await readSource(bytes, { fileName });
  return { read, seconds: process.cpuUsage(started).user / 1e6 };
}

describe('readSource', () => {
  it('loads no library for plain text', () => {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
      const { readSource } = await import('./electron/pipeline/import/readSource.ts');
      await readSource(new TextEncoder().encode('港口 418 万吨'), { fileName: 'a.txt' });
      console.log(JSON.stringify(loaded.filter((url) => url.includes('/node_modules/'))));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stdout.trim(), stderr).toBe('[]');
  });

  it('refuses a line of 60 MB before anything else is done with it', async () => {
    const { read, seconds } = await measureRead(encode('a'.repeat(60_000_000)), 'line.txt');
    expect(read).toMatchObject({ refused: 'too-long-line' });
    expect(seconds).toBeLessThan(5);
  });

  it.each([
    ['boxes', `<html><body>${'<div>'.repeat(100_000)}${SENTENCE}`],
    ['fonts', `<html><body>${'<font>船'.repeat(50_000)}${SENTENCE}`],
    ['tables', `<html><body>${'<table><tr><td>'.repeat(50_000)}${SENTENCE}`],
    ['list items in terms', `<html><body>${'<dt><li>'.repeat(50_000)}${SENTENCE}`],
    ['headings', `<html><body>${'<h1>'.repeat(100_000)}${SENTENCE}`],
  ])('reads a page of 100,000 nested %s', async (_, html) => {
    const { read, seconds } = await measureRead(encode(html), 'deep.html');
    expect('text' in read && read.text).toContain(SENTENCE);
    expect(seconds).toBeLessThan(15);
  });

  it.each([
    ['signs', '<'.repeat(2_000_000)],
    ['open quotes', '<a "'.repeat(500_000)],
    ['open comments', '<!--'.repeat(500_000)],
    ['characters in code', '&amp;'.repeat(400_000)],
  ])('refuses a page of %s', async (_, marks) => {
    const { read, seconds } = await measureRead(encode(`<html><body>${marks}`), 'marks.html');
    expect(read).toEqual({ refused: 'data-page' });
    expect(seconds).toBeLessThan(5);
  });
});

describe('listEncodings', () => {
  it('has one way to read what is certain', () => {
    expect(listEncodings(encode(`${SENTENCE}\n\n第二行\n`))).toEqual([
      { encoding: 'utf-8', confidence: 1, firstLines: [SENTENCE, '第二行'] },
    ]);
  });

  it.each(['gb18030', 'big5'] as const)(
    'puts %s first where the bytes read well in it, with how they would read',
    (encoding) => {
      const text = encoding === 'big5' ? '碼頭今年添了兩台岸橋,卸貨的時間縮到6小時。' : SENTENCE;
      const guesses = listEncodings(encodeText(text, encoding));
      expect(guesses[0]).toMatchObject({ encoding, firstLines: [text] });
      expect(guesses.map(({ confidence }) => confidence)).toEqual(
        guesses.map(({ confidence }) => confidence).sort((a, b) => b - a),
      );
      for (const { confidence } of guesses) expect(confidence >= 0 && confidence <= 1).toBe(true);
    },
  );

  it('names another encoding that a few bytes may be in, and how they would read there', () => {
    const guesses = listEncodings(encodeText('港口', 'gb18030'));
    expect(guesses.map(({ encoding, firstLines }) => [encoding, ...firstLines])).toEqual([
      ['gb18030', '港口'],
      ['big5', '誠諳'],
    ]);
  });
});
