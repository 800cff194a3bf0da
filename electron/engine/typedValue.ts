import { QUALIFIER_SIGNS } from '../common/formatQuantity.ts';
import type { Quantity } from '../common/quantity.ts';
import { SHOWN_UNITS } from '../common/unitDisplay.ts';
import { QUALIFIERS } from '../common/vocabulary.ts';
import { CallError } from '../contract/errors.ts';
import { findMentions } from '../pipeline/extract/findMentions.ts';

export interface Typed {
  readonly quantity: Quantity;
  readonly hasOwnUnit: boolean;
}

/** The one quantity that a text is, and nothing beside it. */
function readWhole(text: string): Quantity | null {
  const { mentions, unexplained } = findMentions(text);
  const [only, ...more] = mentions;
  const isWhole =
    only && more.length === 0 && unexplained.length === 0 && only.span.start === 0 && only.span.end === text.length;
  return isWhole ? only.quantity : null;
}

/** Without a unit it is read as an amount: 32.2bn alone looks like a name. */
const readBare = (text: string): Quantity | null => readWhole(`${text}元`) ?? readWhole(`$${text}`);

/** As the screen writes it: `2bn t`, where running text has tonnes. */
function readAsShown(text: string): Quantity | null {
  for (const { unit, before, after } of SHOWN_UNITS) {
    if (!text.startsWith(before) || !text.endsWith(after)) continue;
    const number = text.slice(before.length, text.length - after.length).replaceAll(' ', '');
    const amount = /^\d/.test(number) ? readBare(number) : null;
    if (amount) return { ...amount, unit, noun: null };
  }
  return null;
}

/** A number as typed; `hasOwnUnit` is false where it names none, and the unit of the quantity then means nothing. */
export function readTyped(text: string): Typed | null {
  const said = readWhole(text);
  const named = said && said.unit !== 'item' ? said : (readAsShown(text) ?? said);
  if (named) return { quantity: named, hasOwnUnit: named.unit !== 'item' };
  const bare = readBare(text);
  return bare && { quantity: bare, hasOwnUnit: false };
}

/** The sign that the grid shows in front of a number, so that what was copied from it is read again. */
function takeSign(text: string): { rest: string; qualifier: Quantity['qualifier'] | null } {
  const plain = text.replace(/^[↑↓]\s*/, '');
  const qualifier = QUALIFIERS.find((one) => one !== 'exact' && plain.startsWith(QUALIFIER_SIGNS[one]));
  return qualifier
    ? { rest: plain.slice(QUALIFIER_SIGNS[qualifier].length).trim(), qualifier }
    : { rest: plain, qualifier: null };
}

/**
 * A number as a person types it (322亿, 32.2bn, 32,200,000,000, 超过322亿美元) over the quantity it replaces, whose unit
 * and noun stay where none is typed.
 * @throws CallError `bad-number`
 */
export function readTypedValue(typed: string, current: Quantity): Quantity {
  const text = typed.trim();
  const { rest, qualifier: signed } = takeSign(text);
  const found = readTyped(rest);
  if (!found) throw new CallError('bad-number', { text });
  const { value, high, step, qualifier, unit, noun } = found.quantity;
  return {
    value,
    high,
    step,
    qualifier: signed ?? (qualifier === 'exact' ? current.qualifier : qualifier),
    unit: found.hasOwnUnit ? unit : current.unit,
    noun: found.hasOwnUnit ? noun : current.noun,
    raw: text,
    equivalent: null,
  };
}

/** A number as a person types it, on its own: its value in base units, and its unit where one is typed. Null for what is no number. */
export function readTypedNumber(text: string): (Pick<Quantity, 'value' | 'high'> & { unit: string | null }) | null {
  const found = readTyped(text.trim());
  return (
    found && {
      value: found.quantity.value,
      high: found.quantity.high,
      unit: found.hasOwnUnit ? found.quantity.unit : null,
    }
  );
}
