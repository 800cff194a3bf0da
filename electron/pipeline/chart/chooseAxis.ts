import Big from 'big.js';
import type { ChartPoint, ChartSpec } from '../../common/chartSpec.ts';
import { findScale, NO_SCALE, type NumberLocale, type Scale } from '../../common/scale.ts';
import { displayOf } from '../../common/unitDisplay.ts';

export interface Axis {
  readonly exponent: number;
  readonly axisLabel: string;
}

/** More decimals than this in a label mean that the scale is too coarse for the numbers. */
const MOST_DECIMALS = 2;

function countDecimals({ quantity }: ChartPoint, exponent: number): number {
  const value = new Big(quantity.value);
  return value.eq(0) ? 0 : Math.max(0, value.c.length - 1 - value.e + exponent);
}

function chooseScale(unit: string, points: readonly ChartPoint[], locale: NumberLocale): Scale {
  if (displayOf(unit).isUnscaled || points.length === 0) return NO_SCALE;
  const largest = Math.max(...points.map(({ y, yHigh }) => Math.max(Math.abs(y), Math.abs(yHigh ?? 0))));
  const scale = findScale(largest > 0 ? Math.floor(Math.log10(largest) + 1e-9) : 0, locale);
  const decimals = points.map((point) => countDecimals(point, scale.exponent)).sort((a, b) => a - b);
  // One finely stated number must not forbid the scale that suits the rest.
  return (decimals[Math.floor(decimals.length / 2)] ?? 0) > MOST_DECIMALS ? NO_SCALE : scale;
}

/** The counted noun, where all points count one thing. */
function commonNoun(points: readonly ChartPoint[]): string {
  const nouns = new Set(points.map(({ quantity }) => quantity.noun));
  return nouns.size === 1 ? ([...nouns][0] ?? '') : '';
}

/** Scale and label of the value axis: `US$ bn`, `亿美元`, `flights a week`. */
export function chooseAxis(
  unit: string,
  points: readonly ChartPoint[],
  { language }: Pick<ChartSpec, 'language'>,
): Axis {
  const { exponent, word } = chooseScale(unit, points, language);
  const { before = '', after = '' } = displayOf(unit)[language];
  const noun = unit === 'item' ? commonNoun(points) : '';
  const parts = [before, word, after.trim(), noun].filter((part) => part !== '');
  return { exponent, axisLabel: parts.join(language === 'en' ? ' ' : '') };
}
