import type { ArticleId } from '../../common/ids.ts';
import { bandsOf, similarityOf } from '../../pipeline/import/fingerprint.ts';

/** Copies keep most of their text; two reports of one event by different writers stay well below. */
const LEAST_SIMILARITY = 0.55;

interface Known {
  readonly id: ArticleId;
  readonly fingerprint: string;
  /** The first of its copies: echoes point to the original, not to one another. */
  readonly origin: ArticleId;
}

export interface EchoIndex {
  add(known: Known): void;
  /** The article that this fingerprint is a near copy of, or null. Cost does not grow with the number of articles. */
  find(fingerprint: string | null): ArticleId | null;
}

export function createEchoIndex(): EchoIndex {
  const byBand = new Map<string, Known[]>();
  return {
    add(known) {
      for (const band of bandsOf(known.fingerprint)) {
        const there = byBand.get(band);
        if (there) there.push(known);
        else byBand.set(band, [known]);
      }
    },
    find(fingerprint) {
      if (fingerprint === null) return null;
      let best: { origin: ArticleId; similarity: number } | null = null;
      const seen = new Set<ArticleId>();
      for (const known of bandsOf(fingerprint).flatMap((band) => byBand.get(band) ?? [])) {
        if (seen.has(known.id)) continue;
        seen.add(known.id);
        const similarity = similarityOf(fingerprint, known.fingerprint);
        if (similarity >= LEAST_SIMILARITY && similarity > (best?.similarity ?? 0))
          best = { origin: known.origin, similarity };
      }
      return best?.origin ?? null;
    },
  };
}
