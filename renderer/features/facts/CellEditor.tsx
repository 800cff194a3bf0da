import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { describeError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import type { CellOption } from './cellOptions.ts';
import { listWords } from './cellOptions.ts';
import { nameColumn } from './columnIds.ts';
import type { CellEditing, EditedCell } from './useCellEditing.ts';

interface Props {
  readonly editing: CellEditing;
  readonly input: RefObject<HTMLInputElement | null>;
}

const HINTS: Partial<Record<EditedCell['field'], string>> = {
  value: 'fact.valueHint',
  period: 'review:cell.periodHint',
};
const FOUND = 8;

interface Options {
  readonly options: readonly CellOption[];
  /** False while those of an earlier text are still shown. */
  readonly areOfText: boolean;
}

function useOptions(cell: EditedCell | null, typed: string | null): Options {
  const t = useWords();
  const wording = useWording();
  const isIndicator = cell?.field === 'indicator';
  const {
    data: found = [],
    isPlaceholderData,
    isPending,
  } = useRead(
    'indicators.find',
    { text: typed ?? '', limit: FOUND },
    { isEnabled: isIndicator && typed !== null, keepsLast: true },
  );
  if (!cell || (isIndicator && typed === null)) return { options: [], areOfText: true };
  if (!isIndicator) return { options: listWords(cell.field, typed, t), areOfText: true };
  const options = found.map((one) => ({ key: String(one.id), text: wording.name(one), more: wording.otherName(one) }));
  return { options, areOfText: !isPlaceholderData && !isPending };
}

/**
 * The field that is laid over a cell while it is written into. It is there before it is seen, so that the key that
 * opens it, or the first letter of an input method, is typed into it and not lost. A refused text stays, with the reason.
 */
export function CellEditor({ editing: { cell, close, startBeside }, input }: Props) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const { mutate, error, reset, isPending } = useWrite('facts.setCells', { isQuiet: true });
  const { options, areOfText } = useOptions(cell, typed);
  const [awaited, setAwaited] = useState<0 | 1 | -1 | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell starts anew
  useEffect(() => {
    setTyped(null);
    setActive(-1);
    setAwaited(null);
    reset();
  }, [cell]);

  const leave = (by: 0 | 1 | -1): void => (by === 0 ? close() : startBeside(by));
  const commit = (text: string, by: 0 | 1 | -1): void => {
    if (!cell || isPending) return;
    if (text.trim() === cell.text.trim()) leave(by);
    else
      mutate(
        { cells: [{ id: cell.row.id, field: cell.field, text }] },
        { onSuccess: () => leave(by), onError: () => input.current?.focus() },
      );
  };
  const commitChosen = (by: 0 | 1 | -1): void => commit(options[active]?.text ?? input.current?.value ?? '', by);
  // Who types fast means the name for these letters, and not the one that is still shown for fewer of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the options have come
  useEffect(() => {
    if (awaited === null || !areOfText) return;
    setAwaited(null);
    commitChosen(awaited);
  }, [awaited, areOfText]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The letters, Enter and Escape of an input method are its own.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') setAwaited(0);
    else if (event.key === 'Tab') setAwaited(event.shiftKey ? -1 : 1);
    else if (step && options.length > 0) setActive((at) => Math.min(options.length - 1, Math.max(0, at + step)));
    else return;
    event.preventDefault();
  };
  return (
    <div className={cell ? 'cell-editor' : 'cell-editor is-closed'} style={cell?.box}>
      <input
        ref={input}
        className="input"
        data-testid="cell-input"
        tabIndex={-1}
        autoComplete="off"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={options.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
        aria-label={cell ? nameColumn(cell.field, t) : t('review:cell.label')}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(e) => {
          setTyped(e.target.value);
          setAwaited(null);
          setActive(cell?.field === 'indicator' && e.target.value.trim() ? 0 : -1);
          if (error) reset();
        }}
        onBlur={(e) => {
          // A refused text is mended or given up with Escape, and never lost by a click elsewhere.
          if (cell && error) queueMicrotask(() => input.current?.focus());
          else if (cell) commit(e.target.value, 0);
        }}
        onKeyDown={onKeyDown}
      />
      {cell && (
        <div className="cell-below card">
          {error && (
            <p id={`${id}-error`} className="field-error" role="alert" data-testid="cell-error">
              {describeError(error, t)}
            </p>
          )}
          {!error && HINTS[cell.field] && <p className="muted">{t(HINTS[cell.field] as string)}</p>}
          {options.length > 0 && (
            <div id={`${id}-list`} role="listbox" aria-label={nameColumn(cell.field, t)}>
              {options.map((option, at) => (
                <div
                  key={option.key}
                  id={`${id}-${at}`}
                  role="option"
                  tabIndex={-1}
                  className="cell-option"
                  aria-selected={at === active}
                  // Before the field's blur, which would save what is typed so far.
                  onMouseDown={(e) => {
                    e.preventDefault();
                    commit(option.text, 0);
                  }}
                >
                  <span className="clip">{option.text}</span>
                  {option.more && <span className="muted clip">{option.more}</span>}
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
