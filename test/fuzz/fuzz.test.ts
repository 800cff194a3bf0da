import { describe, expect, it } from 'vitest';
import { parseSource } from '../../electron/engine/parseSource.ts';
import { decodeText } from '../../electron/pipeline/import/decodeText.ts';
import { readReferences } from '../../electron/pipeline/import/references/readReferences.ts';
import { listFuzzFiles } from './fuzzFiles.ts';

/** A small part of `npm run fuzz`. */
const FILES = 400;
const SEED = 20_240_308;
/** An ordinary file takes milliseconds; the limit is of the processor's time, which a busy machine does not lengthen. */
const MOST_MS = 5_000;

describe('damaged and random files', () => {
  it('are read or refused, their bytes untouched, and never hold the reader', async () => {
    let read = 0;
    for (const { name, bytes } of listFuzzFiles(FILES, SEED)) {
      const before = bytes.slice();
      const started = process.cpuUsage();
      const result = await parseSource({ bytes, fileName: name });
      const { user } = process.cpuUsage(started);
      expect(user / 1000, name).toBeLessThan(MOST_MS);
      expect(bytes, name).toEqual(before);
      if ('refused' in result) expect(result.refused, name).toMatch(/^[a-z0-9-]+$/);
      else {
        read += 1;
        const { decoded, articles } = result.ok;
        expect(decoded.text.isWellFormed(), name).toBe(true);
        for (const { extent } of articles) expect(extent.end, name).toBeLessThanOrEqual(decoded.text.length);
      }
    }
    expect(read).toBeGreaterThan(FILES / 10);
  });

  it('are lists of references or not, and never fail as such', () => {
    for (const { bytes } of listFuzzFiles(FILES, SEED + 1)) {
      const decoded = decodeText(bytes);
      const references = 'refused' in decoded ? null : readReferences(decoded.text);
      if (references)
        for (const { known, attachments } of references) expect(known.title ?? attachments[0]).toBeTruthy();
    }
  });
});
