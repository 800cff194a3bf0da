import { type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../../electron/common/span.ts';

/** A stretch of text that looks different, and may stand for a fact. Offsets are UTF-16 units of the text shown. */
export interface TextMark {
  readonly span: Span;
  readonly className: string;
  /** Shown on hover. */
  readonly title?: string;
  readonly factId?: number;
}

export interface Highlight {
  readonly span: Span;
  readonly tone: 'plain' | 'trouble';
}

export const setMarks = StateEffect.define<readonly TextMark[]>();
export const setHighlight = StateEffect.define<Highlight | null>();

function toRanges(marks: readonly TextMark[], length: number): Range<Decoration>[] {
  return marks
    .filter(({ span }) => span.start < span.end && span.end <= length)
    .map(({ span, className, title }) =>
      Decoration.mark({ class: className, ...(title ? { attributes: { title } } : {}) }).range(span.start, span.end),
    );
}

const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set;
    for (const effect of transaction.effects) {
      // Marks may overlap and come in any order: the set sorts them.
      if (effect.is(setMarks)) next = Decoration.set(toRanges(effect.value, transaction.state.doc.length), true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const highlightField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set;
    for (const effect of transaction.effects) {
      if (!effect.is(setHighlight)) continue;
      const mark = effect.value && { span: effect.value.span, className: `text-current is-${effect.value.tone}` };
      next = Decoration.set(toRanges(mark ? [mark] : [], transaction.state.doc.length));
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const markExtensions: Extension = [markField, highlightField];

/** The innermost fact at an offset. */
export function findFactAt(marks: readonly TextMark[], at: number): number | null {
  let best: TextMark | null = null;
  for (const mark of marks) {
    if (mark.factId === undefined || at < mark.span.start || at >= mark.span.end) continue;
    if (!best || mark.span.end - mark.span.start < best.span.end - best.span.start) best = mark;
  }
  return best?.factId ?? null;
}
