/** An exact number: `digits × 10^exponent`. Values of figures never pass through a float. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { digits: 0n, exponent: 0 };

/** Reads plain decimal digits (`25.24`, no sign, no separators). */
export function readDecimal(text: string): Decimal {
  const dot = text.indexOf('.');
  if (dot < 0) return { digits: BigInt(text), exponent: 0 };
  return { digits: BigInt(text.slice(0, dot) + text.slice(dot + 1)), exponent: dot + 1 - text.length };
}

export const fromInteger = (value: number): Decimal => ({ digits: BigInt(value), exponent: 0 });

/** Moves the decimal point: `scale(d, 4)` is d × 10,000. */
export const scale = (d: Decimal, places: number): Decimal =>
  d.digits === 0n ? ZERO : { digits: d.digits, exponent: d.exponent + places };

/** Powers of ten as far as figures reach: taking one costs more than the sum. */
const powers = Array.from({ length: 64 }, (_, places) => 10n ** BigInt(places));
const power = (places: number): bigint => powers[places] ?? 10n ** BigInt(places);

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.exponent === b.exponent) return [a.digits, b.digits, a.exponent];
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.digits * power(a.exponent - exponent), b.digits * power(b.exponent - exponent), exponent];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = align(a, b);
  return { digits: x + y, exponent };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  exponent: a.exponent + b.exponent,
});

/** Quotient cut to `places` decimals, exact where it ends sooner. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal {
  const [x, y] = align(a, b);
  return { digits: y === 0n ? 0n : (x * power(places)) / y, exponent: -places };
}

export function isLess(a: Decimal, b: Decimal): boolean {
  const [x, y] = align(a, b);
  return x < y;
}

/** Decimal text without exponent and without zeros behind the last decimal: `0.5`, `32200000000`. */
export function formatDecimal({ digits, exponent }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString();
  if (exponent === 0) return sign + text;
  if (exponent > 0) return sign + (digits === 0n ? '0' : text + '0'.repeat(exponent));
  const padded = text.padStart(1 - exponent, '0');
  const whole = padded.slice(0, exponent);
  const fraction = padded.slice(exponent).replace(/0+$/, '');
  return sign + whole + (fraction ? `.${fraction}` : '');
}
