import units from '../../../resources/lexicons/units.json' with { type: 'json' };
import type { Quantity } from '../../common/quantity.ts';
import { QUALIFIERS } from '../../common/vocabulary.ts';
import { readTyped } from '../typedValue.ts';

const CODES: ReadonlySet<string> = new Set([...units.units.map(({ unit }) => unit), 'item']);

export interface FigureCells {
  readonly value: string;
  readonly high: string;
  /** Of its own column, or out of the brackets of the header: `Value (US$ bn)`. */
  readonly unit: string;
  readonly noun: string;
  readonly qualifier: string;
}

export interface Figure {
  readonly quantity: Quantity;
  /** False where the table names no unit: then any unit may be meant. */
  readonly hasUnit: boolean;
}

/** A sign is no part of what a quantity says; it is put back on the digits. */
const unsign = (text: string): { text: string; sign: string } => {
  const found = /^\s*[-−–]\s*(?=[\d.])/.exec(text);
  return found ? { text: text.slice(found[0].length), sign: '-' } : { text: text.trim().replace(/^\+/, ''), sign: '' };
};

/** Ways in which a number and a unit in two cells are written as one: 322 and 亿美元, 32.2 and US$ bn, 4.5 and %. */
function* joinCells(value: string, unit: string): Generator<string> {
  yield `${value}${unit}`;
  yield `${value} ${unit}`;
  const [, symbol, scale] = /^(\S+)\s+(\S+)$/.exec(unit) ?? [];
  if (symbol && scale) {
    yield `${symbol}${value}${scale}`;
    yield `${symbol}${value} ${scale}`;
    yield `${value} ${scale} ${symbol}`;
  }
  yield `${unit}${value}`;
  yield `${unit} ${value}`;
}

function readWithUnit(value: string, unit: string): Quantity | null {
  for (const text of joinCells(value, unit)) {
    const typed = readTyped(text);
    if (typed?.hasOwnUnit) return typed.quantity;
  }
  return null;
}

function readCells(value: string, unit: string): Figure | null {
  const alone = readTyped(value);
  if (unit === '') return alone && { quantity: alone.quantity, hasUnit: alone.hasOwnUnit };
  if (CODES.has(unit) && alone && !alone.hasOwnUnit)
    return { quantity: { ...alone.quantity, unit, noun: null }, hasUnit: true };
  const joined = readWithUnit(value, unit);
  if (joined) return { quantity: joined, hasUnit: true };
  if (!alone) return null;
  // A unit that the lexicon does not know says what is counted: "230" and "memoranda".
  return alone.hasOwnUnit
    ? { quantity: alone.quantity, hasUnit: true }
    : { quantity: { ...alone.quantity, unit: 'item', noun: unit.slice(0, 120) }, hasUnit: false };
}

const findQualifier = (text: string) => QUALIFIERS.find((qualifier) => qualifier === text.trim());

/** The figure that the cells of a row say; null where they say none. `raw` is the cell of the value as it stands. */
export function readFigure({ value, high, unit, noun, qualifier }: FigureCells): Figure | null {
  const { text, sign } = unsign(value);
  const figure = readCells(text, unit.trim());
  if (!figure) return null;
  const top = high.trim() === '' ? null : readTyped(unsign(high).text);
  const own = figure.quantity;
  return {
    hasUnit: figure.hasUnit,
    quantity: {
      ...own,
      value: sign + own.value,
      high: top ? top.quantity.value : own.high,
      unit: figure.hasUnit ? own.unit : 'item',
      noun: noun.trim() || (figure.hasUnit ? own.noun : own.unit === 'item' ? own.noun : null),
      qualifier: findQualifier(qualifier) ?? own.qualifier,
      raw: value.trim().slice(0, 400),
      equivalent: null,
    },
  };
}
