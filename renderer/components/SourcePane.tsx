import { type ReactNode, useMemo, useState } from 'react';
import type { ArticleId } from '../../electron/common/ids.ts';
import type { Span } from '../../electron/common/span.ts';
import { useWords } from '../app/language.ts';
import { createPersisted } from '../app/persisted.ts';
import { useRead } from '../app/queries.ts';
import { useStore } from '../app/store.ts';
import { marksOfArticle } from './articleMarks.ts';
import { Badge } from './Badge.tsx';
import { CleaningLine } from './CleaningLine.tsx';
import { Loading } from './Loading.tsx';
import { MakeFact } from './MakeFact.tsx';
import { OriginalText } from './OriginalText.tsx';
import { Segments } from './Segments.tsx';
import { SourceText } from './SourceText.tsx';

export type SourceView = 'cleaned' | 'original';

/** One switch for every pane, so that two sources stand side by side in the same reading. */
export const sourceView = createPersisted<SourceView>('sourceView', 'cleaned');
export const toggleSourceView = (): void => sourceView.set((view) => (view === 'cleaned' ? 'original' : 'cleaned'));

interface Props {
  readonly articleId: ArticleId;
  /** The same place in both texts, so that the switch does not move the highlight. */
  readonly at: { readonly body: Span; readonly source: Span } | null;
  readonly tone?: 'plain' | 'trouble';
  readonly number?: number;
  readonly hasSwitch?: boolean;
  readonly onFact?: (factId: number) => void;
}

export function SourcePane({ articleId, at, tone = 'plain', number, hasSwitch = true, onFact }: Props) {
  const t = useWords();
  const view = useStore(sourceView);
  const [selected, setSelected] = useState<Span | null>(null);
  const { data: article } = useRead('articles.get', { id: articleId });
  const marks = useMemo(() => (article ? marksOfArticle(article, t) : []), [article, t]);
  const span = view === 'original' ? at?.source : at?.body;
  const highlight = span ? { span, tone } : null;
  if (!article) return <Loading />;
  return (
    <section className="pane source-pane" aria-label={article.title}>
      <Head title={article.title} lang={article.language} date={article.date} outlet={article.outlet} number={number}>
        {hasSwitch && <ViewSwitch />}
      </Head>
      <CleaningLine cleaned={article.cleaned} onShow={toggleSourceView} />
      {view === 'original' ? (
        <OriginalText key={articleId} article={article} highlight={highlight} onFact={onFact} />
      ) : (
        <SourceText
          label={article.title}
          lang={article.language}
          text={article.body}
          marks={marks}
          highlight={highlight}
          onFact={onFact}
          onSelect={setSelected}
        />
      )}
      {selected && view === 'cleaned' && onFact && <MakeFact articleId={articleId} span={selected} onMade={onFact} />}
    </section>
  );
}

interface HeadProps {
  readonly title: string;
  readonly lang: string;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly number: number | undefined;
  readonly children: ReactNode;
}

function Head({ title, lang, date, outlet, number, children }: HeadProps) {
  const t = useWords();
  return (
    <header className="source-head">
      {number !== undefined && <kbd>{number}</kbd>}
      <h2 className="clip" lang={lang} title={[title, outlet].filter(Boolean).join(' · ')}>
        {title}
      </h2>
      <Badge tone={date ? 'grey' : 'amber'}>{date ?? t('article.undated')}</Badge>
      <span className="source-head-end">{children}</span>
    </header>
  );
}

export function ViewSwitch() {
  const t = useWords();
  const options = (['cleaned', 'original'] as const).map((value) => ({ value, text: t(`source.${value}`) }));
  return <Segments label={t('source.view')} options={options} value={useStore(sourceView)} onChange={sourceView.set} />;
}
