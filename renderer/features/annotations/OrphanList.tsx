import type { ArticleId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { Badge } from '../../components/Badge.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { type Settling, startSettling } from '../reading/desk.ts';
import { TrashFact } from './TrashFact.tsx';

interface Orphan extends Settling {
  readonly articleTitle: string;
  readonly note: string;
  readonly prefix: string;
  readonly suffix: string;
}

const MOST = 500;
const ORPHAN_FACTS = { filter: { flag: ['orphan' as const], minor: 'show' as const }, limit: MOST };

/** What lost its words when a text was made anew: a person chooses them, or throws it away. */
export function OrphanList() {
  const t = useWords();
  const noted = useRead('annotations.page', { filter: { onlyOrphans: true }, limit: MOST });
  const stated = useRead('facts.page', ORPHAN_FACTS);
  const [annotations, facts] = [noted.data, stated.data];
  if (!annotations || !facts) return <Loading of={noted.error ? noted : stated} />;
  const orphans: Orphan[] = annotations.rows
    .filter(({ factId }) => factId === null)
    .map((row) => ({ ...row, kind: 'annotation' }));
  if (orphans.length + facts.rows.length === 0)
    return <Empty title={t('reading:orphan.none')} text={t('reading:orphan.noneText')} />;
  return (
    <ul className="annotation-list">
      {orphans.map((orphan) => (
        <Row key={`annotation-${orphan.id}`} orphan={orphan} />
      ))}
      {facts.rows.map(({ id, articleId, articleTitle }) => (
        <FactRow key={`fact-${id}`} id={id} articleId={articleId} articleTitle={articleTitle} />
      ))}
    </ul>
  );
}

function FactRow({ id, articleId, articleTitle }: { id: number; articleId: ArticleId; articleTitle: string }) {
  const { data: fact } = useRead('facts.get', { id: id as never });
  if (!fact) return null;
  return <Row orphan={{ kind: 'fact', id, articleId, articleTitle, note: '', ...fact.anchor }} />;
}

function Row({ orphan }: { orphan: Orphan }) {
  const t = useWords();
  const { kind, id, articleId, articleTitle, quote, prefix, suffix, note } = orphan;
  return (
    <li className="annotation-item" data-testid="orphan">
      <span>
        <Badge tone="amber">{t(`reading:orphan.${kind}`)}</Badge> <span className="muted">{prefix.slice(-24)}</span>
        <b>{quote}</b>
        <span className="muted">{suffix.slice(0, 24)}</span>
      </span>
      <span className="muted clip">{[note, articleTitle].filter(Boolean).join(' · ')}</span>
      <span className="reading-actions">
        <WriteButton isSmall data-testid="orphan-settle" onClick={() => startSettling({ kind, id, articleId, quote })}>
          {t('reading:orphan.find')}
        </WriteButton>
        {kind === 'annotation' ? <Discard id={id} /> : <TrashFact id={id} />}
      </span>
    </li>
  );
}

function Discard({ id }: { id: number }) {
  const t = useWords();
  const { mutate, isPending } = useWrite('annotations.trash');
  return (
    <WriteButton isSmall disabled={isPending} onClick={() => mutate({ id: id as never })}>
      {t('reading:annotation.trash')}
    </WriteButton>
  );
}
