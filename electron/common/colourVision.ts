/** Linear RGB as a viewer without one kind of cone sees it: Machado, Oliveira and Fernandes 2009, severity 1. */
const DEFICIENCIES: readonly (readonly number[])[] = [
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
];

type Triple = readonly [number, number, number];

const multiply = (m: readonly number[], [x, y, z]: Triple): Triple =>
  [0, 3, 6].map((at) => (m[at] ?? 0) * x + (m[at + 1] ?? 0) * y + (m[at + 2] ?? 0) * z) as unknown as Triple;

function readLinear(colour: string): Triple {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
}

/** Oklab after Ottosson 2020, whose distances are about even to the eye. */
function toOklab(linear: Triple): Triple {
  const cones = multiply(
    [
      0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376,
      0.6299787005,
    ],
    linear,
  );
  return multiply(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662,
      -0.808675766,
    ],
    cones.map((cone) => Math.cbrt(Math.max(0, cone))) as unknown as Triple,
  );
}

const measureDistance = (a: Triple, b: Triple): number => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

/** Below this two colours look alike in small marks; sets that are published as safe stay above it. */
const ALIKE = 0.05;

/** Pairs of colours `#RRGGBB` that viewers with a red or green deficiency can hardly tell apart. */
export function listConfusable(colours: readonly string[]): [string, string][] {
  const seen = DEFICIENCIES.map((matrix) => colours.map((colour) => toOklab(multiply(matrix, readLinear(colour)))));
  const areAlike = (i: number, j: number): boolean =>
    seen.some((labs) => measureDistance(labs[i] as Triple, labs[j] as Triple) < ALIKE);
  return colours.flatMap((first, i) =>
    colours.slice(i + 1).flatMap((second, k): [string, string][] => (areAlike(i, i + 1 + k) ? [[first, second]] : [])),
  );
}
