import './sourceText.css';
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Span } from '../../electron/common/span.ts';
import { readNonce } from '../app/nonce.ts';
import {
  findMarkAt,
  type Highlight,
  indexMarks,
  markExtensions,
  setHighlight,
  setMarks,
  type TextMark,
} from './sourceMarks.ts';

interface Props extends Actions {
  readonly label: string;
  readonly lang: string;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly highlight: Highlight | null;
}

interface Actions {
  readonly onFact?: ((factId: number) => void) | undefined;
  readonly onAnnotation?: ((annotationId: number) => void) | undefined;
  /** A click beside every figure; the offset is in the text shown. */
  readonly onPlace?: ((at: number) => void) | undefined;
  /** What the reader has selected; null when nothing. */
  readonly onSelect?: ((span: Span | null) => void) | undefined;
}

function follow(event: MouseEvent, view: EditorView, { onFact, onAnnotation, onPlace }: Actions): void {
  const label = (event.target as HTMLElement).closest<HTMLElement>('[data-annotation]');
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
  if (label) onAnnotation?.(Number(label.dataset.annotation));
  // The click that ends a selection is none.
  if (label || at === null || !view.state.selection.main.empty) return;
  const mark = findMarkAt(view.state, at);
  if (mark?.factId !== undefined) onFact?.(mark.factId);
  else if (mark?.annotationId !== undefined) onAnnotation?.(mark.annotationId);
  else if (mark?.isNumber) view.dispatch({ selection: EditorSelection.single(mark.span.start, mark.span.end) });
  else onPlace?.(at);
}

/** Shift and an arrow grow the selection from the highlight, so that words are selected without a mouse. */
function growSelection(event: KeyboardEvent, view: EditorView, start: Span | null): boolean {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!event.shiftKey || by === undefined) return false;
  const { main } = view.state.selection;
  const from = main.empty && start ? EditorSelection.range(start.start, start.end) : main;
  const head = Math.max(0, Math.min(view.state.doc.length, from.head + by * (event.ctrlKey ? 8 : 1)));
  view.dispatch({ selection: EditorSelection.range(from.anchor, head), scrollIntoView: true });
  event.preventDefault();
  return true;
}

interface Latest extends Actions {
  readonly highlight: Span | null;
}

const createState = (text: string, label: string, latest: { current: Latest }): EditorState => {
  const nonce = readNonce();
  return EditorState.create({
    doc: text,
    extensions: [
      // Only \n ends a line: otherwise \r\n would count as one unit and every offset after it would be off.
      EditorState.lineSeparator.of('\n'),
      EditorState.readOnly.of(true),
      EditorView.editable.of(false),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      nonce ? EditorView.cspNonce.of(nonce) : [],
      markExtensions,
      EditorView.updateListener.of(({ selectionSet, state }) => {
        if (!selectionSet) return;
        const { from, to } = state.selection.main;
        latest.current.onSelect?.(from === to ? null : { start: from, end: to });
      }),
      EditorView.domEventHandlers({
        click: (event, view) => follow(event, view, latest.current),
        keydown: (event, view) => growSelection(event, view, latest.current.highlight),
      }),
    ],
  });
};

/** An article's text to read, with its figures underlined. Only what is visible is drawn, so a megabyte opens at once. */
export function SourceText({ label, lang, text, marks, highlight, ...actions }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef<Latest>({ ...actions, highlight: null });
  latest.current = { ...actions, highlight: highlight?.span ?? null };

  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({ parent: host.current, state: createState(text, label, latest) });
    view.current = editor;
    return () => editor.destroy();
  }, [text, label]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text makes a new editor, which needs its marks again
  useEffect(() => {
    view.current?.dispatch({ effects: setMarks.of(indexMarks(marks)) });
  }, [marks, text, label]);

  const { start, end } = highlight?.span ?? { start: -1, end: -1 };
  const tone = highlight?.tone ?? 'plain';
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const fits = start >= 0 && end <= editor.state.doc.length;
    editor.dispatch({
      effects: [
        setHighlight.of(fits ? { span: { start, end }, tone } : null),
        ...(fits ? [EditorView.scrollIntoView(start, { y: 'center' })] : []),
      ],
    });
  }, [start, end, tone, text, label]);

  return <div ref={host} className="source-text" lang={lang} />;
}
