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

function useOptions(cell: EditedCell | null, typed: string | null): CellOption[] {
  const t = useWords();
  const wording = useWording();
  const isIndicator = cell?.field === 'indicator';
  const { data: found = [] } = useRead(
    'indicators.find',
    { text: typed ?? '', limit: FOUND },
    { isEnabled: isIndicator && typed !== null, keepsLast: true },
  );
  if (!cell) return [];
  if (!isIndicator) return listWords(cell.field, typed, t);
  return typed === null
    ? []
    : found.map((one) => ({ key: String(one.id), text: wording.name(one), more: wording.otherName(one) }));
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
  const options = useOptions(cell, typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell starts anew
  useEffect(() => {
    setTyped(null);
    setActive(-1);
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
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The letters, Enter and Escape of an input method are its own.
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const text = options[active]?.text ?? event.currentTarget.value;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') commit(text, 0);
    else if (event.key === 'Tab') commit(text, event.shiftKey ? -1 : 1);
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
