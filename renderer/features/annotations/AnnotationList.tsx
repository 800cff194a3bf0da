import { useState } from 'react';
import type { AnnotationFilter, AnnotationRow, TagRow } from '../../../electron/common/annotation.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { navigate } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Markdown } from '../../components/Markdown.tsx';
import { TagChip } from '../../components/TagChip.tsx';
import { openReading } from '../reading/desk.ts';

const PAGE = 200;

/** Every annotation, by article; each leads to its words. */
export function AnnotationList({ filter }: { filter: AnnotationFilter }) {
  const t = useWords();
  const [limit, setLimit] = useState(PAGE);
  const read = useRead('annotations.page', { filter, limit: Math.min(1000, limit) }, { keepsLast: true });
  const { data } = read;
  const { data: tags = [] } = useRead('tags.list', {});
  if (!data) return <Loading of={read} />;
  if (data.rows.length === 0)
    return <NoAnnotations isFiltered={Boolean(filter.text?.trim()) || (filter.tags ?? []).length > 0} />;
  const groups = Map.groupBy(data.rows, ({ articleId }) => articleId);
  return (
    <div className="annotation-list">
      {[...groups].map(([id, rows]) => (
        <section key={id} aria-label={rows[0]?.articleTitle}>
          <h2>
            {rows[0]?.articleTitle}{' '}
            <span className="muted">{[rows[0]?.outlet, rows[0]?.articleDate].filter(Boolean).join(' · ')}</span>
          </h2>
          <ul>
            {rows.map((row) => (
              <AnnotationItem key={row.id} row={row} tags={tags} />
            ))}
          </ul>
        </section>
      ))}
      {data.total > data.rows.length && limit < 1000 && (
        <Button onClick={() => setLimit(limit + PAGE)}>{t('history.more')}</Button>
      )}
    </div>
  );
}

/** Opens the words of an annotation in the reading pane. */
const open = ({ articleId, at, isOrphan, factId }: AnnotationRow): void =>
  openReading({ articleId, at: isOrphan ? null : at, factId });

function AnnotationItem({ row, tags }: { row: AnnotationRow; tags: readonly TagRow[] }) {
  const t = useWords();
  const wording = useWording();
  const own = tags.filter(({ id }) => row.tags.includes(id));
  return (
    <li className="annotation-item" data-testid="annotation-item">
      <button type="button" className="annotation-quote" title={t('reading:annotation.open')} onClick={() => open(row)}>
        <span className="muted">{row.prefix.slice(-16)}</span>
        <b>{row.quote}</b>
        <span className="muted">{row.suffix.slice(0, 16)}</span>
      </button>
      <div className="annotation-said">
        {own.map((tag) => (
          <TagChip key={tag.id} tag={tag} />
        ))}
        <Markdown text={row.note} />
      </div>
      <span className="muted annotation-by">
        {row.factId !== null && `${t('reading:annotation.onFact')} · `}
        {t('decision.by', { who: row.madeBy, when: wording.moment(row.madeAt) })}
      </span>
    </li>
  );
}

function NoAnnotations({ isFiltered }: { isFiltered: boolean }) {
  const t = useWords();
  if (isFiltered) return <Empty title={t('reading:annotation.noMatch')} text={t('reading:annotation.noMatchText')} />;
  return (
    <Empty title={t('reading:annotation.none')} text={t('reading:annotation.noneText')}>
      <Button onClick={() => navigate('reading')}>{t('empty.toReading')}</Button>
    </Empty>
  );
}
