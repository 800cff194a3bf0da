import './dateList.css';
import { type SyntheticEvent, useState } from 'react';
import type { ArticleRow } from '../../electron/common/articleRow.ts';
import { edtfDate } from '../../electron/common/period.ts';
import { useWords } from '../app/language.ts';
import { useRead, useWrite } from '../app/queries.ts';
import { DateReason } from './DateReason.tsx';
import { WriteButton } from './WriteButton.tsx';

/** More are asked for as these are answered. */
const SHOWN = 50;

/** Articles whose date is unknown or worked out: each is confirmed by Enter or given another; one for many as well. */
export function DateList() {
  const t = useWords();
  const input = { needsDate: true, sort: [{ field: 'importedAt' as const, desc: true }], limit: SHOWN };
  const { data } = useRead('articles.page', input, { keepsLast: true });
  const [dates, setDates] = useState<ReadonlyMap<number, string>>(new Map());
  const { mutate, isPending } = useWrite('articles.editMany');
  if (!data || data.total === 0) return null;
  const dateOf = (row: ArticleRow): string => dates.get(row.id) ?? row.date ?? '';
  const ready = data.rows.filter((row) => edtfDate.safeParse(dateOf(row).trim()).success);
  const confirm = (rows: readonly ArticleRow[]): void => {
    if (rows.length > 0) mutate({ edits: rows.map((row) => ({ id: row.id, patch: { date: dateOf(row).trim() } })) });
  };
  return (
    <section className="date-list" data-testid="date-list" aria-label={t('plan:dates.title', { count: data.total })}>
      <header>
        <div>
          <h3>{t('plan:dates.title', { count: data.total })}</h3>
          <p className="muted">{t('plan:dates.why')}</p>
        </div>
        {ready.length > 0 && (
          <WriteButton data-testid="dates-confirm-all" disabled={isPending} onClick={() => confirm(ready)}>
            {t('plan:dates.confirmAll', { count: ready.length })}
          </WriteButton>
        )}
      </header>
      <ul>
        {data.rows.map((row) => (
          <DateRow
            key={row.id}
            row={row}
            typed={dateOf(row)}
            isBusy={isPending}
            onType={(date) => setDates(new Map(dates).set(row.id, date))}
            onConfirm={() => confirm([row])}
          />
        ))}
      </ul>
      {data.total > data.rows.length && (
        <p className="muted">{t('plan:dates.more', { count: data.total - data.rows.length })}</p>
      )}
    </section>
  );
}

interface RowProps {
  readonly row: ArticleRow;
  readonly typed: string;
  readonly isBusy: boolean;
  readonly onType: (date: string) => void;
  readonly onConfirm: () => void;
}

function DateRow({ row, typed, isBusy, onType, onConfirm }: RowProps) {
  const t = useWords();
  const isGood = edtfDate.safeParse(typed.trim()).success;
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isGood || isBusy) return;
    const next = event.currentTarget.closest('li')?.nextElementSibling?.querySelector<HTMLInputElement>('input');
    onConfirm();
    next?.focus();
  };
  return (
    <li>
      <div className="date-list-what">
        <span className="date-list-title">{row.title}</span>
        <span className="muted">
          {row.dateReason ? <DateReason reason={row.dateReason} /> : t('plan:dates.unknown')}
        </span>
      </div>
      <form onSubmit={submit}>
        <input
          className="input"
          data-testid={`date-of-${row.fileName}`}
          aria-label={t('plan:dates.of', { title: row.title })}
          aria-invalid={typed.trim() !== '' && !isGood ? true : undefined}
          placeholder={t('plan:datePlaceholder')}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
        <WriteButton type="submit" isSmall disabled={isBusy || !isGood}>
          {t(row.date !== null && typed === row.date ? 'plan:dates.confirm' : 'article.setDate')}
        </WriteButton>
      </form>
    </li>
  );
}
