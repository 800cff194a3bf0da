import { useState } from 'react';
import type { ComparedSentence } from '../../../electron/common/articleComparison.ts';
import type { ArticleId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Loading } from '../../components/Loading.tsx';
import { sourceView } from '../../components/readingView.ts';
import { ArticlePicker } from './ArticlePicker.tsx';
import { desk, putSpot, type Side, type Spot, spotOfArticle } from './desk.ts';

interface Props {
  readonly left: Spot;
  readonly right: Spot;
}

/** Two texts sentence by sentence; a pair is one row, so both sides scroll together. */
export function DifferenceView({ left, right }: Props) {
  const t = useWords();
  const [hidesSame, setHidesSame] = useState(true);
  const read = useRead('articles.compare', { leftId: left.articleId, rightId: right.articleId });
  const { data } = read;
  const all = data?.sentences ?? [];
  const shown = hidesSame ? all.filter(({ kind }) => kind !== 'same') : all;
  const numbers = shown.filter((one) => hasNumber(one)).length;
  return (
    <section className="difference" aria-label={t('reading:view.difference')} data-testid="difference">
      <div className="difference-head">
        <Title side="left" spot={left} />
        <Title side="right" spot={right} />
      </div>
      <p className="difference-count">
        <label className="check">
          <input type="checkbox" checked={hidesSame} onChange={(event) => setHidesSame(event.target.checked)} />
          {t('plan:compare.hideSame')}
        </label>
        {data && (
          <span className="muted" role="status">
            {t('reading:difference.count', { changed: shown.length, same: all.length - shown.length, numbers })}
          </span>
        )}
      </p>
      {!data && <Loading of={read} />}
      <ol className="difference-rows scroll">
        {shown.map((one) => (
          <Row
            key={`${one.left?.span.start ?? ''}:${one.right?.span.start ?? ''}`}
            line={one}
            left={left}
            right={right}
          />
        ))}
      </ol>
    </section>
  );
}

const hasNumber = ({ kind, left, right }: ComparedSentence): boolean =>
  kind !== 'same' && [left, right].some((side) => side?.changes.some(({ isNumber }) => isNumber));

function Title({ side, spot }: { side: Side; spot: Spot }) {
  const t = useWords();
  const { data: article } = useRead('articles.get', { id: spot.articleId });
  return (
    <div className="difference-title">
      <ArticlePicker
        label={t(`reading:picker.${side}`)}
        title={article?.title ?? ''}
        onPick={(id) => putSpot(side, spotOfArticle(id))}
      />
      <span className="muted">{[article?.outlet, article?.date].filter(Boolean).join(' · ')}</span>
    </div>
  );
}

function Row({ line, left, right }: Props & { line: ComparedSentence }) {
  const t = useWords();
  const says = { same: null, changed: 'changed', left: 'onlyLeft', right: 'onlyRight' } as const;
  const word = says[line.kind];
  return (
    <li className={`difference-row is-${line.kind}`}>
      {word && <span className="visually-hidden">{t(`reading:difference.${word}`)}</span>}
      <SideText side="left" articleId={left.articleId} placed={line.left} />
      <SideText side="right" articleId={right.articleId} placed={line.right} />
    </li>
  );
}

interface SideProps {
  readonly side: Side;
  readonly articleId: ArticleId;
  readonly placed: ComparedSentence['left'];
}

function showSentence(side: Side, articleId: ArticleId, span: { start: number; end: number }): void {
  sourceView.set('cleaned');
  putSpot(side, { articleId, at: { body: span, source: null }, factId: null });
  desk.set((before) => ({ ...before, view: 'read' }));
}

function SideText({ side, articleId, placed }: SideProps) {
  const t = useWords();
  if (!placed) return <div className="difference-side is-empty" />;
  return (
    <div className="difference-side">
      <button
        type="button"
        className="difference-jump"
        aria-label={t('reading:difference.jump')}
        title={t('reading:difference.jump')}
        onClick={() => showSentence(side, articleId, placed.span)}
      >
        ¶
      </button>
      <Marked placed={placed} side={side} />
    </div>
  );
}

function Marked({ placed: { text, changes }, side }: { placed: NonNullable<SideProps['placed']>; side: Side }) {
  const Tag = side === 'left' ? 'del' : 'ins';
  const pieces = changes.map(({ start, end, isNumber }, at) => (
    <span key={start}>
      {text.slice(changes[at - 1]?.end ?? 0, start)}
      <Tag className={isNumber ? 'is-number' : ''}>{text.slice(start, end)}</Tag>
    </span>
  ));
  return (
    <p>
      {pieces}
      {text.slice(changes.at(-1)?.end ?? 0)}
    </p>
  );
}
