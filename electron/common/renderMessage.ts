import { formatPeriodText } from './formatPeriodText.ts';
import { formatQuantity } from './formatQuantity.ts';
import type { Message, MessageValue } from './message.ts';
import type { NumberLocale } from './scale.ts';

/** Looks up a text by `file:path` and puts the parameters in; i18next's `t` is one. */
export type Translate = (code: string, params?: Record<string, string | number>) => string;

type Params = Record<string, string | number>;

const isPlain = (entry: [string, MessageValue]): entry is [string, string | number] => typeof entry[1] !== 'object';

function renderValue(value: MessageValue, plain: Params, translate: Translate, locale: NumberLocale): string | number {
  if (typeof value !== 'object') return value;
  if ('quantity' in value) return formatQuantity(value.quantity, locale);
  if ('period' in value) return formatPeriodText(value.period, locale);
  if ('name' in value) return locale === 'en' ? value.name.en : value.name.zh;
  return translate(value.term, plain);
}

/** The space behind a value, where its unit is a Chinese word and no sign: 10 天在文中. */
const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A message in words. Quantities, periods and names are written as the language has it; terms see the plain parameters. */
export function renderMessage({ code, params }: Message, translate: Translate, locale: NumberLocale): string {
  const entries = Object.entries(params);
  const plain: Params = Object.fromEntries(entries.filter(isPlain));
  const rendered = entries.map(([name, value]) => [name, renderValue(value, plain, translate, locale)]);
  const words = translate(code, Object.fromEntries(rendered));
  return locale === 'en' ? words : words.replace(BETWEEN_HAN, '');
}
