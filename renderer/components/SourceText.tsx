import './sourceText.css';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Span } from '../../electron/common/span.ts';
import { readNonce } from '../app/nonce.ts';
import { findFactAt, type Highlight, markExtensions, setHighlight, setMarks, type TextMark } from './sourceMarks.ts';

interface Props {
  readonly label: string;
  readonly lang: string;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly highlight: Highlight | null;
  readonly onFact?: ((factId: number) => void) | undefined;
  /** A click beside every figure; the offset is in the text shown. */
  readonly onPlace?: ((at: number) => void) | undefined;
  /** What the reader has selected; null when nothing. */
  readonly onSelect?: ((span: Span | null) => void) | undefined;
}

interface Latest {
  marks: readonly TextMark[];
  onFact: ((factId: number) => void) | undefined;
  onPlace: ((at: number) => void) | undefined;
  onSelect: ((span: Span | null) => void) | undefined;
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
        click(event, view) {
          const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
          if (at === null) return;
          const factId = findFactAt(latest.current.marks, at);
          if (factId === null) latest.current.onPlace?.(at);
          else latest.current.onFact?.(factId);
        },
      }),
    ],
  });
};

/** An article's text to read, with its figures underlined. Only what is visible is drawn, so a megabyte opens at once. */
export function SourceText({ label, lang, text, marks, highlight, onFact, onPlace, onSelect }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef<Latest>({ marks, onFact, onPlace, onSelect });
  latest.current = { marks, onFact, onPlace, onSelect };

  useEffect(() => {
    if (!host.current) return;
    const editor = new EditorView({ parent: host.current, state: createState(text, label, latest) });
    view.current = editor;
    return () => editor.destroy();
  }, [text, label]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text makes a new editor, which needs its marks again
  useEffect(() => {
    view.current?.dispatch({ effects: setMarks.of(marks) });
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
