import { Unzip, UnzipInflate } from 'fflate';

/** A workbook of the most rows that are read has a tenth of this. */
const MOST_BYTES = 200_000_000;
const MOST_ENTRIES = 2_000;
const CHUNK = 64 * 1024;

class TooLarge extends Error {}

/** Counts what comes out while it is inflated: what an archive says of its own sizes may be untrue. */
function inflate(bytes: Uint8Array): void {
  let [total, entries] = [0, 0];
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw new TooLarge();
    file.ondata = (error, data) => {
      if (error) throw error;
      total += data.length;
      if (total > MOST_BYTES) throw new TooLarge();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += CHUNK)
    unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
}

/** Whether an archive can be unpacked in memory; one that is broken cannot. */
export function admitZip(bytes: Uint8Array): 'ok' | 'too-large' | 'broken' {
  try {
    inflate(bytes);
    return 'ok';
  } catch (error) {
    return error instanceof TooLarge ? 'too-large' : 'broken';
  }
}
