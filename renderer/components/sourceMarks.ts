import { type EditorState, type Extension, type Range, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view';
import type { Span } from '../../electron/common/span.ts';

/** A stretch of text that looks different, and may stand for something. Offsets are UTF-16 units of the text shown. */
export interface TextMark {
  readonly span: Span;
  readonly className: string;
  /** Shown on hover. */
  readonly title?: string;
  readonly style?: string;
  readonly factId?: number;
  readonly annotationId?: number;
  /** A number that is no fact: a click selects it. */
  readonly isNumber?: boolean;
  /** Drawn at its start, where the span itself shows nothing. */
  readonly glyph?: string;
  /** Drawn after its end: what colour alone must not say. */
  readonly label?: string;
}

export interface Highlight {
  readonly span: Span;
  readonly tone: 'plain' | 'trouble';
}

/** Marks by their start, and how far those up to each reach, for finding what touches a span without reading all. */
export interface MarkIndex {
  readonly marks: readonly TextMark[];
  readonly reach: Int32Array;
}

export function indexMarks(marks: readonly TextMark[]): MarkIndex {
  const sorted = marks.filter(({ span }) => span.start < span.end).sort((a, b) => a.span.start - b.span.start);
  const reach = new Int32Array(sorted.length);
  let most = 0;
  sorted.forEach(({ span }, at) => {
    most = Math.max(most, span.end);
    reach[at] = most;
  });
  return { marks: sorted, reach };
}

/** The marks that touch `[start, end]`, in order. */
export function marksWithin({ marks, reach }: MarkIndex, { start, end }: Span): TextMark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  const found: TextMark[] = [];
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at] as TextMark;
    if (mark.span.start > end) break;
    if (mark.span.end >= start) found.push(mark);
  }
  return found;
}

export const setMarks = StateEffect.define<MarkIndex>();
export const setHighlight = StateEffect.define<Highlight | null>();

class GlyphWidget extends WidgetType {
  readonly text: string;
  readonly mark: TextMark;
  readonly className: string;
  constructor(mark: TextMark, text: string, className: string) {
    super();
    this.mark = mark;
    this.text = text;
    this.className = className;
  }
  override eq({ text, className, mark }: GlyphWidget): boolean {
    return text === this.text && className === this.className && mark.title === this.mark.title;
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = this.className;
    element.textContent = this.text;
    if (this.mark.title) element.title = this.mark.title;
    if (this.mark.style) element.style.cssText = this.mark.style;
    if (this.mark.annotationId !== undefined) element.dataset.annotation = String(this.mark.annotationId);
    return element;
  }
}

const toWidget = (mark: TextMark, text: string, className: string, at: number): Range<Decoration> =>
  Decoration.widget({ widget: new GlyphWidget(mark, text, className), side: 1 }).range(at);

function toRanges(mark: TextMark, length: number): Range<Decoration>[] {
  const { span, className, title, style, glyph, label } = mark;
  if (span.end > length) return [];
  if (glyph) return [toWidget(mark, glyph, className, span.start)];
  const attributes = { ...(title && { title }), ...(style && { style }) };
  const drawn = Decoration.mark({ class: className, attributes }).range(span.start, span.end);
  return label ? [drawn, toWidget(mark, label, 'text-label', span.end)] : [drawn];
}

const NO_MARKS = indexMarks([]);
const markField = StateField.define<MarkIndex>({
  create: () => NO_MARKS,
  update: (index, { effects }) => effects.findLast((effect) => effect.is(setMarks))?.value ?? index,
});

function drawVisible({ state, visibleRanges }: EditorView): DecorationSet {
  const index = state.field(markField);
  const seen = new Set(visibleRanges.flatMap(({ from, to }) => marksWithin(index, { start: from, end: to })));
  return Decoration.set(
    [...seen].flatMap((mark) => toRanges(mark, state.doc.length)),
    true,
  );
}

/** Only what is in sight is drawn: five thousand figures cost as much as a hundred. */
const visibleMarks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = drawVisible(view);
    }
    update(update: ViewUpdate): void {
      const isNew = update.state.field(markField) !== update.startState.field(markField);
      if (isNew || update.docChanged || update.viewportChanged) this.decorations = drawVisible(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

const drawHighlight = ({ span, tone }: Highlight): DecorationSet =>
  Decoration.set([Decoration.mark({ class: `text-current is-${tone}` }).range(span.start, span.end)]);

const highlightField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, { effects }) {
    const last = effects.findLast((effect) => effect.is(setHighlight));
    if (!last) return set;
    const { value } = last as StateEffect<Highlight | null>;
    return value && value.span.start < value.span.end ? drawHighlight(value) : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const markExtensions: Extension = [markField, visibleMarks, highlightField];

/** The innermost mark at an offset that stands for something. */
export function findMarkAt(state: EditorState, at: number): TextMark | null {
  const within = marksWithin(state.field(markField), { start: at, end: at }).filter(
    ({ span, factId, annotationId, isNumber }) =>
      (factId !== undefined || annotationId !== undefined || isNumber) && span.start <= at && at < span.end,
  );
  const [best] = within.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return best ?? null;
}
