/** How time grows with the length of a text, in a way that holds on slow machines and busy ones. */

export const LARGE = 32_000;
/** Where that is read so fast that a squared part would hide in the rest, or took longer than it should, the text is made longer. */
const LONGER = 128_000;
const FAST = 150;
const SUSPICIOUS = 10;
const TIMES = 8;
/** Eight times the text may take eight times as long, and some more in noise; squared growth takes 64 times. */
const MOST_GROWTH = 20;
/** Milliseconds; what takes less is not told apart from noise. */
const LEAST = 30;
const TRIES = 4;

export const repeat = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

/** Milliseconds of processor time, which others on the machine do not stretch much. */
export function timeOnce(run: (text: string) => void, text: string): number {
  const before = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] as number;

export interface Growth {
  /** Milliseconds for `length` units of text. */
  readonly large: number;
  readonly length: number;
  /** How many times as long as for an eighth of it; 0 where that is too short to tell. */
  readonly growth: number;
  readonly isLinear: boolean;
}

function measureAt(run: (text: string) => void, piece: string, length: number): Growth {
  const short = repeat(piece, length / TIMES);
  const small = median([timeOnce(run, short), timeOnce(run, short), timeOnce(run, short)]);
  const large = timeOnce(run, repeat(piece, length));
  const growth = large < LEAST ? 0 : large / small;
  return { large, length, growth, isLinear: growth < MOST_GROWTH };
}

function measureOnce(run: (text: string) => void, piece: string): Growth {
  const first = measureAt(run, piece, LARGE);
  const isOpen = first.isLinear && (first.large < FAST || first.growth > SUSPICIOUS);
  return isOpen ? measureAt(run, piece, LONGER) : first;
}

/** The time of a piece said over and over; tried again where it looks worse than linear, as noise passes and squared growth does not. */
export function measureGrowth(run: (text: string) => void, piece: string, tries = TRIES): Growth {
  let measured = measureOnce(run, piece);
  for (let left = tries - 1; left > 0 && !measured.isLinear; left -= 1) measured = measureOnce(run, piece);
  return measured;
}
