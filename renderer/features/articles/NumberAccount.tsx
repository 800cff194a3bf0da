import './account.css';
import { useState } from 'react';
import type { ArticleText } from '../../../electron/common/articleRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { type Span, sliceSpan } from '../../../electron/common/span.ts';
import { articleSpot } from '../../app/articleSpot.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { sourceView } from '../../components/readingView.ts';
import { WriteButton } from '../../components/WriteButton.tsx';
import { groupNumbers, type NumberGroup } from './numberGroups.ts';

/** "42 taken, 17 set aside, 0 unexplained", and each of those numbers on request. */
export function NumberAccount({ article }: { article: ArticleText }) {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { taken, setAside, unexplained } = article;
  return (
    <>
      <p className="account-line">
        <Badge tone={unexplained > 0 ? 'amber' : 'green'}>
          {t('extract:account.summary', { taken, setAside, unexplained })}
        </Badge>
        <Button isSmall look="minimal" aria-expanded={isOpen} data-testid="account" onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'extract:account.hide' : 'extract:account.list')}
        </Button>
      </p>
      {isOpen && <NumberList article={article} />}
    </>
  );
}

function NumberList({ article }: { article: ArticleText }) {
  const t = useWords();
  const groups = groupNumbers(article);
  if (groups.length === 0) return <p className="muted">{t('extract:account.allTaken')}</p>;
  return (
    <section className="account scroll" aria-label={t('extract:account.title')}>
      {groups.map((group) => (
        <Group key={group.key} article={article} group={group} />
      ))}
    </section>
  );
}

function nameGroup({ kind, of }: NumberGroup, t: ReturnType<typeof useWords>): string {
  if (kind === 'unexplained') return t('extract:account.unexplained');
  if (kind === 'minor') return t('extract:account.minorOf', { kind: t(`minor.${of}`) });
  return t('extract:account.setAsideOf', { kind: t(`setAside.${of}`) });
}

function Group({ article, group }: { article: ArticleText; group: NumberGroup }) {
  const t = useWords();
  return (
    <div className="account-group">
      <h3>
        {nameGroup(group, t)}{' '}
        <Badge tone={group.kind === 'unexplained' ? 'amber' : 'grey'}>{group.numbers.length}</Badge>
      </h3>
      <ul>
        {group.numbers.map(({ span, factId }) => (
          <NumberItem key={`${span.start}:${span.end}`} article={article} span={span} factId={factId} />
        ))}
      </ul>
    </div>
  );
}

const AROUND = 14;

function NumberItem({ article, span, factId }: { article: ArticleText; span: Span; factId: FactId | null }) {
  const t = useWords();
  const add = useWrite('facts.add');
  const edit = useWrite('facts.edit');
  const { body, id: articleId } = article;
  const show = (): void => {
    sourceView.set('cleaned');
    articleSpot.set({ articleId, span });
  };
  const make = (): void => {
    if (factId === null) add.mutate({ articleId, span });
    else edit.mutate({ id: factId, patch: { minor: null } });
  };
  const text = sliceSpan(body, span);
  return (
    <li>
      <button
        type="button"
        className="account-number clip"
        lang={article.language}
        title={t('extract:account.jump', { text })}
        onClick={show}
      >
        <span className="muted">{body.slice(Math.max(0, span.start - AROUND), span.start)}</span>
        <b>{text}</b>
        <span className="muted">{body.slice(span.end, span.end + AROUND)}</span>
      </button>
      <WriteButton isSmall disabled={add.isPending || edit.isPending} onClick={make}>
        {t('extract:account.make')}
      </WriteButton>
    </li>
  );
}
