/** Numbers from a seed, the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

const pick = (random: Random, below: number): number => Math.floor(random() * below);

function makeNoise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => pick(random, 256));
}

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

function splice(bytes: Uint8Array, at: number, removed: number, added: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - removed + added.length);
  out.set(bytes.subarray(0, at));
  out.set(added, at);
  out.set(bytes.subarray(at + removed), at + added.length);
  return out;
}

const MUTATIONS: readonly Mutation[] = [
  function flipBytes(bytes, random) {
    const out = bytes.slice();
    for (let count = 1 + pick(random, 12); count > 0; count--) out[pick(random, out.length)] = pick(random, 256);
    return out;
  },
  (bytes, random) => bytes.slice(0, pick(random, bytes.length)),
  (bytes, random) => bytes.slice(pick(random, bytes.length)),
  function repeatPart(bytes, random) {
    const at = pick(random, bytes.length);
    const part = bytes.slice(at, at + 1 + pick(random, 400));
    const many = new Uint8Array(part.length * (1 + pick(random, 40)));
    for (let to = 0; to < many.length; to += part.length) many.set(part, to);
    return splice(bytes, at, 0, many);
  },
  function removePart(bytes, random) {
    const at = pick(random, bytes.length);
    return splice(bytes, at, Math.min(bytes.length - at, 1 + pick(random, 300)), new Uint8Array());
  },
  (bytes, random) => splice(bytes, pick(random, bytes.length), 0, makeNoise(random, 1 + pick(random, 200))),
  function raiseNumbers(bytes, random) {
    const out = bytes.slice();
    const at = pick(random, Math.max(1, out.length - 4));
    out.fill(random() < 0.5 ? 0xff : 0, at, at + 4);
    return out;
  },
];

/** A good file damaged in one to three ways, never longer than eight times what it was plus 16 kB. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let out = bytes;
  for (let count = 1 + pick(random, 3); count > 0 && out.length > 0; count--)
    out = (MUTATIONS[pick(random, MUTATIONS.length)] as Mutation)(out, random);
  return out.subarray(0, bytes.length * 8 + 16_384);
}

const BEGINNINGS = [
  '',
  '',
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  '<!DOCTYPE html><html>',
  'MIME-Version: 1.0\r\n',
  'TY  - NEWS\r\n',
  '{\\rtf1',
];

/** Bytes of chance, half of them begun as a known kind of file. */
export function makeRandomFile(random: Random): Uint8Array {
  const start = new TextEncoder().encode(BEGINNINGS[pick(random, BEGINNINGS.length)]);
  const isText = random() < 0.3;
  const rest = makeNoise(random, pick(random, 4000)).map((byte) => (isText ? 0x20 + (byte % 0x5f) : byte));
  return splice(start, start.length, 0, rest);
}
