import { expect, test } from 'vitest';
import { createEchoIndex } from '../../electron/engine/jobs/echoIndex.ts';
import { fingerprintOf } from '../../electron/pipeline/import/fingerprint.ts';
import { createRandom, makeArticle } from '../bench/makeArticles.ts';

const BODY = makeArticle(7, 2000).text;
const fingerprint = (text: string): string => fingerprintOf(text) as string;

/** A fingerprint of a body that is like no other. */
function inventFingerprint(random: () => number): string {
  const value = (): string => Math.floor(random() * 0x1_0000_0000).toString(36);
  return Array.from({ length: 32 }, () => value().padStart(7, '0')).join('');
}

test('a reprint with another opening and a lost paragraph is an echo, a report of the same event is not', () => {
  const index = createEchoIndex<string>();
  index.add(fingerprint(BODY), 'original');
  const paragraphs = BODY.split('\n\n');
  expect(index.find(fingerprint(['转载者的另一个导语。', ...paragraphs.slice(1, -1)].join('\n\n')))).toBe('original');
  expect(index.find(fingerprint(makeArticle(8, 2000).text))).toBeNull();
});

test('a copy in the other script is an echo, a translation is not', () => {
  const index = createEchoIndex<string>();
  const hans = '云川港今年前十个月完成货物吞吐量三千万吨，比上年增加了一成，码头上的工人说他们很忙。'.repeat(3);
  const hant = '雲川港今年前十個月完成貨物吞吐量三千萬噸，比上年增加了一成，碼頭上的工人說他們很忙。'.repeat(3);
  const english = 'Yunchuan port handled thirty million tonnes of cargo in the first ten months of this year. '.repeat(
    3,
  );
  index.add(fingerprint(hans), 'hans');
  expect(index.find(fingerprint(hant))).toBe('hans');
  expect(index.find(fingerprint(english))).toBeNull();
});

test('an original that is no longer in use is passed over', () => {
  const index = createEchoIndex<string>();
  index.add(fingerprint(BODY), 'trashed');
  index.add(fingerprint(BODY), 'kept');
  expect(index.find(fingerprint(BODY), (origin) => origin !== 'trashed')).toBe('kept');
});

test('finding costs the same among a hundred thousand bodies as among a few', () => {
  const random = createRandom(1);
  const index = createEchoIndex<number>();
  const probes = Array.from({ length: 2000 }, () => inventFingerprint(random));
  const time = (): number => {
    const started = process.cpuUsage().user;
    for (const probe of probes) index.find(probe);
    return process.cpuUsage().user - started;
  };
  const fill = (upTo: number, from: number): void => {
    for (let i = from; i < upTo; i += 1) index.add(inventFingerprint(random), i);
  };
  fill(2000, 0);
  time();
  const few = time();
  fill(100_000, 2000);
  index.add(probes[17] as string, -1);
  expect(index.find(probes[17] as string)).toBe(-1);
  // Twice and some: the chains are no longer, but their memory is no longer near.
  expect(time()).toBeLessThan(few * 6 + 20_000);
}, 60_000);

test('ten thousand copies of one text do not slow the next one down', () => {
  const index = createEchoIndex<number>();
  const own = fingerprint(BODY);
  for (let i = 0; i < 10_000; i += 1) index.add(own, 0);
  const started = process.cpuUsage().user;
  for (let i = 0; i < 500; i += 1) index.find(own);
  expect((process.cpuUsage().user - started) / 500).toBeLessThan(2_000);
});
