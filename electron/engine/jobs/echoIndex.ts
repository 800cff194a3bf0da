import { bandsOf, readFingerprint, similarityOf } from '../../pipeline/import/fingerprint.ts';

/** Copies keep most of their text; two reports of one event by different writers stay well below. */
const LEAST_SIMILARITY = 0.55;
/** Bodies looked at for one band, the newest first: a phrase that thousands share must not make each of them slower. */
const MOST_IN_BAND = 48;
const FIRST_SIZE = 1 << 14;

/**
 * Finds near copies among bodies by their fingerprints. Flat arrays, as a hundred thousand bodies make a million and a
 * half bands: an entry is the place of a body times the bands of each, plus the band.
 */
export interface EchoIndex<T> {
  /** `origin` is the first of its copies: echoes point to the original, not to one another. */
  add(fingerprint: string, origin: T): void;
  /** What this fingerprint is a near copy of, or null. Cost does not grow with the number of bodies. */
  find(fingerprint: string | null, isLive?: (origin: T) => boolean): T | null;
}

interface Body<T> {
  readonly values: Uint32Array;
  readonly bands: Uint32Array;
  readonly origin: T;
}

export function createEchoIndex<T>(): EchoIndex<T> {
  const bodies: Body<T>[] = [];
  let heads = new Int32Array(FIRST_SIZE).fill(-1);
  let next = new Int32Array(FIRST_SIZE);

  const slotOf = (band: number): number => band & (heads.length - 1);

  function chain(at: number): void {
    const { bands } = bodies[at] as Body<T>;
    for (const [i, band] of bands.entries()) {
      const entry = at * bands.length + i;
      next[entry] = heads[slotOf(band)] as number;
      heads[slotOf(band)] = entry;
    }
  }

  function grow(entries: number): void {
    if (entries <= next.length) return;
    heads = new Int32Array(heads.length * 2).fill(-1);
    next = new Int32Array(next.length * 2);
    for (let at = 0; at < bodies.length - 1; at += 1) chain(at);
  }

  function* bodiesIn(band: number, bandsEach: number): Generator<Body<T>> {
    let left = MOST_IN_BAND;
    for (let entry = heads[slotOf(band)] as number; entry >= 0 && left > 0; entry = next[entry] as number, left -= 1)
      yield bodies[Math.floor(entry / bandsEach)] as Body<T>;
  }

  return {
    add(fingerprint, origin) {
      const values = readFingerprint(fingerprint);
      const bands = bandsOf(values);
      bodies.push({ values, bands, origin });
      grow(bodies.length * bands.length);
      chain(bodies.length - 1);
    },
    find(fingerprint, isLive = () => true) {
      if (fingerprint === null) return null;
      const values = readFingerprint(fingerprint);
      const bands = bandsOf(values);
      let best: { origin: T; similarity: number } | null = null;
      for (const band of bands)
        for (const body of bodiesIn(band, bands.length)) {
          const similarity = similarityOf(values, body.values);
          if (similarity >= LEAST_SIMILARITY && similarity > (best?.similarity ?? 0) && isLive(body.origin))
            best = { origin: body.origin, similarity };
        }
      return best?.origin ?? null;
    },
  };
}
