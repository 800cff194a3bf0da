/** Bytes looked at when a file carries no byte order mark. */
const SAMPLE = 8192;
/** Share of one byte position that must be zero before ASCII-in-UTF-16 is likely; plain text has none at all. */
const ZERO_SHARE = 0.04;

export interface ZeroBytes {
  /** Share of zeros at even and at odd offsets of the sample. */
  readonly even: number;
  readonly odd: number;
  readonly any: boolean;
}

export function countZeroBytes(bytes: Uint8Array): ZeroBytes {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = Math.max(1, length / 2);
  return { even: even / half, odd: odd / half, any: bytes.indexOf(0) >= 0 };
}

/** ASCII letters, digits and line ends put a zero in the high half of each unit, on one side only. */
export function guessByteOrder({ even, odd }: ZeroBytes): 'utf-16le' | 'utf-16be' | null {
  if (odd >= ZERO_SHARE && odd > even * 4) return 'utf-16le';
  if (even >= ZERO_SHARE && even > odd * 4) return 'utf-16be';
  return null;
}
