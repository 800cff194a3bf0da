import { type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Span } from '../../electron/common/span.ts';

/** A stretch of text that looks different, and may stand for a fact. Offsets are UTF-16 units of the text shown. */
export interface TextMark {
  readonly span: Span;
  readonly className: string;
  /** Shown on hover. */
  readonly title?: string;
  readonly factId?: number;
  /** Drawn at its start, where the span itself shows nothing. */
  readonly glyph?: string;
}

export interface Highlight {
  readonly span: Span;
  readonly tone: 'plain' | 'trouble';
}

export const setMarks = StateEffect.define<readonly TextMark[]>();
export const setHighlight = StateEffect.define<Highlight | null>();

class GlyphWidget extends WidgetType {
  readonly mark: TextMark;
  constructor(mark: TextMark) {
    super();
    this.mark = mark;
  }
  override eq({ mark }: GlyphWidget): boolean {
    return mark.glyph === this.mark.glyph && mark.title === this.mark.title;
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = this.mark.className;
    element.textContent = this.mark.glyph ?? '';
    if (this.mark.title) element.title = this.mark.title;
    return element;
  }
}

function toRange(mark: TextMark): Range<Decoration> {
  const { span, className, title, glyph } = mark;
  if (glyph) return Decoration.widget({ widget: new GlyphWidget(mark), side: 1 }).range(span.start);
  return Decoration.mark({ class: className, ...(title ? { attributes: { title } } : {}) }).range(span.start, span.end);
}

const toRanges = (marks: readonly TextMark[], length: number): Range<Decoration>[] =>
  marks.filter(({ span }) => span.start < span.end && span.end <= length).map(toRange);

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
