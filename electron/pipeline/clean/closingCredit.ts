import { readByline, readEditor } from './bylineForm.ts';
import { findNamedOutlet } from './outletName.ts';
import { findFullDate, type StatedDate } from './statedDate.ts';

/** What stands after the last sentence: who wrote it, where from, that it is over. `length` is in UTF-16 units. */
export interface ClosingCredit {
  readonly length: number;
  readonly byline: string | null;
  readonly editor: string | null;
  readonly outlet: string | null;
  readonly isCopied: boolean;
  readonly date: StatedDate | null;
}

const NOTHING = { byline: null, editor: null, outlet: null, isCopied: false, date: null };
const REACH = 160;
/** Only behind an end of sentence; a bracket inside a sentence is the author's. */
const BRACKET = /(?<=[。!?.;”"’」\])])\s*[(【]([^()【】]{1,80})[)】]\s*$/;
const BARE_COPY = /(?<=[。!?.”"])\s+(?:据|转自|原载|摘自|来源:)\s*《?[^》。,\s]{2,20}》?\s*$/;
const END_MARK = /(?<=[。!?."”)])\s*(?:Enditem|ENDITEM|\(END\)|\(完\)|【完】)\s*$/;

/** Taiwan's agency closes with its editor and the day in the Republic's calendar: `(编辑:…)1130305`. */
const ROC_CLOSE =
  /(?<=[。!?”」])\s*[(]((?:编辑|责任编辑|译者)[^()]{1,40})[)]\s*(1\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\s*$/;

function readRocClose(tail: string): ClosingCredit | null {
  const match = ROC_CLOSE.exec(tail);
  if (!match) return null;
  const [, editor = '', year, month, day] = match;
  const date = { year: Number(year) + 1911, month: Number(month), day: Number(day), start: 0, end: 0 };
  return { ...NOTHING, length: tail.length - match.index, editor: readEditor(editor), date };
}

function readInside(inside: string): Omit<ClosingCredit, 'length'> | null {
  const editor = readEditor(inside);
  if (editor) return { ...NOTHING, editor };
  const named = findNamedOutlet(inside);
  const date = findFullDate(inside);
  if (named) return { ...NOTHING, outlet: inside.slice(named.start, named.end), isCopied: named.isCopied, date };
  const byline = readByline(`(${inside})`);
  if (byline) return { ...NOTHING, byline };
  return /^(?:完|全文完|END)$/.test(inside) || (date && date.end - date.start === inside.trim().length)
    ? { ...NOTHING, date }
    : null;
}

/** The credit that ends a folded paragraph, or null. */
export function readClosingCredit(cue: string): ClosingCredit | null {
  const tail = cue.slice(-REACH);
  const mark = END_MARK.exec(tail);
  if (mark) return { ...NOTHING, length: tail.length - mark.index };
  const roc = readRocClose(tail);
  if (roc) return roc;
  const copy = BARE_COPY.exec(tail);
  const found = copy && findNamedOutlet(copy[0].trim());
  if (copy && found) {
    return {
      ...NOTHING,
      length: tail.length - copy.index,
      outlet: copy[0].trim().slice(found.start, found.end),
      isCopied: true,
    };
  }
  const bracket = BRACKET.exec(tail);
  const inside = bracket && readInside((bracket[1] as string).trim());
  return bracket && inside ? { ...inside, length: tail.length - bracket.index } : null;
}
