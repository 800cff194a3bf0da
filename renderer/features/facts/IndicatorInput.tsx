import { type KeyboardEvent, useId, useState } from 'react';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';

type Picked = Pick<IndicatorRef, 'id' | 'zh' | 'en'>;

interface Props {
  /** Only its names are shown. */
  readonly value: Pick<Picked, 'zh' | 'en'> | null;
  readonly onChange: (indicator: Picked) => void;
}

/** Finds an indicator by part of its name in either language, or by pinyin initials. */
export function IndicatorInput({ value, onChange }: Props) {
  const t = useWords();
  const wording = useWording();
  const id = useId();
  /** Null while the chosen name stands there; a text while one searches. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const { data: found = [], isFetched } = useRead(
    'indicators.find',
    { text: typed ?? '', limit: 12 },
    { isEnabled: typed !== null, keepsLast: true },
  );
  const pick = (indicator: Picked): void => {
    onChange(indicator);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || typed === null) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (step) setActive((at) => Math.min(found.length - 1, Math.max(0, at + step)));
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = typed !== null && found.length > 0;
  return (
    <div className="field indicator-input">
      <label htmlFor={id}>{t('fact.field.indicator')}</label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        placeholder={t('fact.indicatorHint')}
        value={typed ?? (value ? wording.name(value) : '')}
        onFocus={(e) => e.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
        onChange={(e) => {
          setTyped(e.target.value);
          setActive(0);
        }}
      />
      {typed !== null && typed.trim() !== '' && isFetched && found.length === 0 && (
        <p className="muted" role="status">
          {t('search.none')}
        </p>
      )}
      {isOpen && (
        <div id={`${id}-list`} role="listbox" className="options card" aria-label={t('fact.field.indicator')}>
          {found.map((indicator, index) => (
            <div
              key={indicator.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Before the input's blur, which would close the list under the pointer.
              onMouseDown={(e) => {
                e.preventDefault();
                pick(indicator);
              }}
            >
              <span className="clip">{wording.name(indicator)}</span>
              <span className="muted clip">{wording.otherName(indicator)}</span>
              <span className="muted">{indicator.facts}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
