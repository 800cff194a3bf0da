import { type ReactNode, useMemo, useState } from 'react';
import type { ArticleText } from '../../electron/common/articleRow.ts';
import type { ArticleId } from '../../electron/common/ids.ts';
import type { Span } from '../../electron/common/span.ts';
import { useWords } from '../app/language.ts';
import { useRead } from '../app/queries.ts';
import { useStore } from '../app/store.ts';
import { useTheme } from '../app/theme.ts';
import { marksOfAnnotations } from './annotationMarks.ts';
import { marksOfArticle } from './articleMarks.ts';
import { Badge } from './Badge.tsx';
import { CleaningLine } from './CleaningLine.tsx';
import { Loading } from './Loading.tsx';
import { OriginalText } from './OriginalText.tsx';
import { asideShown, sourceView, toggleSourceView } from './readingView.ts';
import { SourceText } from './SourceText.tsx';
import type { TextMark } from './sourceMarks.ts';
import { useShownText } from './useShownText.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** The same place in both texts, so that the switch does not move the highlight; and the sentence around it in the body. */
export interface PlaceInText {
  readonly body: Span;
  /** Null where it is known in the body only. */
  readonly source: Span | null;
  readonly sentence?: Span;
}

export interface SourcePaneProps {
  readonly articleId: ArticleId;
  readonly at: PlaceInText | null;
  readonly tone?: 'plain' | 'trouble';
  readonly number?: number;
  readonly hasSwitch?: boolean;
  readonly onFact?: (factId: number) => void;
  readonly onAnnotation?: (annotationId: number) => void;
  /** What can be done with words that are selected in the cleaned text. */
  readonly selectionBar?: (selected: Span) => ReactNode;
  /** Beside the switch in the head. */
  readonly tools?: ReactNode;
  /** Stands in the place of the head. */
  readonly head?: (article: ArticleText) => ReactNode;
}

/** Annotations of one article that are drawn; a person makes no more. */
const MOST_ANNOTATIONS = 1000;

function useAnnotationMarks(articleId: ArticleId): readonly TextMark[] {
  const t = useWords();
  const theme = useTheme();
  const view = useStore(sourceView);
  const { data: page } = useRead('annotations.page', { filter: { articleId }, limit: MOST_ANNOTATIONS });
  const { data: tags } = useRead('tags.list', {});
  return useMemo(
    () => marksOfAnnotations({ annotations: page?.rows ?? [], tags: tags ?? [], view, theme }, t),
    [page, tags, view, theme, t],
  );
}

export function SourcePane(props: SourcePaneProps) {
  const { articleId, at, tone = 'plain', number, hasSwitch = true, onFact, onAnnotation, tools, head } = props;
  const t = useWords();
  const view = useStore(sourceView);
  const read = useRead('articles.get', { id: articleId });
  const { data: article } = read;
  const annotations = useAnnotationMarks(articleId);
  const span = view === 'original' ? at?.source : at?.body;
  const highlight = span ? { span, tone } : null;
  if (!article) return <Loading of={read} />;
  return (
    <section
      className="pane source-pane"
      aria-label={number === undefined ? article.title : `${number} ${article.title}`}
    >
      {head?.(article) ?? (
        <Head title={article.title} lang={article.language} date={article.date} outlet={article.outlet} number={number}>
          {tools}
          {hasSwitch && <ViewSwitch />}
        </Head>
      )}
      <CleaningLine cleaned={article.cleaned} onShow={toggleSourceView} />
      {view === 'original' ? (
        <OriginalText
          key={articleId}
          article={article}
          annotations={annotations}
          highlight={highlight}
          onFact={onFact}
          onAnnotation={onAnnotation}
        />
      ) : (
        <CleanedText
          key={`text-${articleId}`}
          article={article}
          annotations={annotations}
          highlight={highlight}
          sentence={at?.sentence}
          {...props}
        />
      )}
      <span className="visually-hidden" aria-live="polite">
        {span && view === 'cleaned' ? t('reading:at', { text: article.body.slice(span.start, span.end) }) : ''}
      </span>
    </section>
  );
}

interface CleanedProps extends Pick<SourcePaneProps, 'onFact' | 'onAnnotation' | 'selectionBar'> {
  readonly article: ArticleText;
  readonly annotations: readonly TextMark[];
  readonly sentence: Span | undefined;
  readonly highlight: { readonly span: Span; readonly tone: 'plain' | 'trouble' } | null;
}

function CleanedText({ article, annotations, sentence, highlight, onFact, onAnnotation, selectionBar }: CleanedProps) {
  const t = useWords();
  const showsAside = useStore(asideShown);
  const [selected, setSelected] = useState<Span | null>(null);
  const { text, lang } = useShownText({
    articleId: article.id,
    view: 'cleaned',
    lang: article.language,
    text: article.body,
  });
  const marks = useMemo(
    () => [
      ...(sentence ? [{ span: sentence, className: 'text-sentence' }] : []),
      ...annotations,
      ...marksOfArticle({ article, showsAside }, t),
    ],
    [sentence, annotations, article, showsAside, t],
  );
  return (
    <>
      <SourceText
        label={article.title}
        lang={lang}
        text={text}
        marks={marks}
        highlight={highlight}
        onFact={onFact}
        onAnnotation={onAnnotation}
        onSelect={setSelected}
      />
      {selected && selectionBar?.(selected)}
    </>
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
