import { formatQuantity } from '../../../electron/common/formatQuantity.ts';
import type { Quantity } from '../../../electron/common/quantity.ts';

/** What joins the figures of a list or range; the text between two of them is one figure. */
const JOINTS = /\s*(?:[、，,;；—–~～-]|至|到|和|与|及|以及|\band\b|\bto\b|\bor\b)\s*/;

/** What a fact may be split into: the ends of its range, or the figures that its words list. Two fields at least. */
export function proposeParts(quantity: Quantity, locale: 'en' | 'zh-Hans'): string[] {
  const { value, high, raw } = quantity;
  if (high !== null) {
    const plain = { ...quantity, high: null, qualifier: 'exact' as const };
    return [value, high].map((one) => formatQuantity({ ...plain, value: one }, locale));
  }
  const parts = raw.split(JOINTS).filter((part) => /[\d一二三四五六七八九十百千万亿]/.test(part));
  return parts.length > 1 ? parts : [raw, ''];
}
