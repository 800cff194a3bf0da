import { type KeyboardEvent, useId, useState } from 'react';
import type { ArticleRow } from '../../../electron/common/articleRow.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';

interface Props {
  readonly label: string;
  /** The title that stands there while nothing is typed. */
  readonly title: string;
  readonly onPick: (id: ArticleId) => void;
}

/** Finds an article by words of its title or text. */
export function ArticlePicker({ label, title, onPick }: Props) {
  const id = useId();
  /** Null while the title stands there. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const text = typed?.trim() ?? '';
  const { data } = useRead(
    'articles.page',
    { limit: 12, sort: [{ field: 'date', desc: true }], ...(text && { text }) },
    { isEnabled: typed !== null, keepsLast: true },
  );
  const rows = typed === null ? [] : (data?.rows ?? []);
  const pick = (article: ArticleRow): void => {
    setTyped(null);
    onPick(article.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || typed === null) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = rows[active];
    if (step) setActive((at) => Math.min(rows.length - 1, Math.max(0, at + step)));
    else if (event.key === 'Enter' && chosen) pick(chosen);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="article-picker">
      <input
        className="input clip"
        data-testid="article-picker"
        role="combobox"
        aria-label={label}
        aria-expanded={typed !== null}
        aria-controls={id}
        aria-activedescendant={rows[active] ? `${id}-${active}` : undefined}
        placeholder={label}
        title={title}
        value={typed ?? title}
        onFocus={(event) => {
          setTyped('');
          setActive(0);
          event.target.select();
        }}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Found id={id} rows={rows} active={active} isOpen={typed !== null} onPick={pick} />
    </div>
  );
}

interface FoundProps {
  readonly id: string;
  readonly rows: readonly ArticleRow[];
  readonly active: number;
  readonly isOpen: boolean;
  readonly onPick: (article: ArticleRow) => void;
}

function Found({ id, rows, active, isOpen, onPick }: FoundProps) {
  const t = useWords();
  if (!isOpen) return null;
  return (
    <div id={id} role="listbox" aria-label={t('reading:picker.found')} className="article-picker-list scroll">
      {rows.length === 0 && <p className="muted">{t('reading:picker.none')}</p>}
      {rows.map((article, at) => (
        <div
          key={article.id}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className="article-picker-option"
          // Before the field loses the focus and the list goes.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(article);
          }}
        >
          <span className="clip" lang={article.language}>
            {article.title}
          </span>
          <span className="muted">{[article.outlet, article.date].filter(Boolean).join(' · ')}</span>
        </div>
      ))}
    </div>
  );
}
