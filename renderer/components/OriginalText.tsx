import './cleaning.css';
import { useEffect, useMemo, useState } from 'react';
import type { ArticleText } from '../../electron/common/articleRow.ts';
import type { Span } from '../../electron/common/span.ts';
import { useWords } from '../app/language.ts';
import { useRead } from '../app/queries.ts';
import { marksOfSource } from './articleMarks.ts';
import { CleaningList } from './CleaningList.tsx';
import { CleaningOffers } from './CleaningOffers.tsx';
import { Loading } from './Loading.tsx';
import { RulePlace } from './RulePlace.tsx';
import { SourceText } from './SourceText.tsx';
import type { Highlight, TextMark } from './sourceMarks.ts';
import { useRule } from './useRule.ts';
import { useShownText } from './useShownText.ts';

interface Props {
  readonly article: ArticleText;
  readonly annotations: readonly TextMark[];
  readonly highlight: Highlight | null;
  readonly onFact?: ((factId: number) => void) | undefined;
  readonly onAnnotation?: ((annotationId: number) => void) | undefined;
}

/** The file as it came in: what cleaning left out is grey, what it repaired is marked, and both can be ruled on. */
export function OriginalText({ article, annotations, highlight, onFact, onAnnotation }: Props) {
  const t = useWords();
  const read = useRead('articles.source', { id: article.id });
  const { data: source } = read;
  const marks = useMemo(() => (source ? [...annotations, ...marksOfSource(source, t)] : []), [annotations, source, t]);
  const shownText = useShownText({
    articleId: article.id,
    view: 'original',
    lang: article.language,
    text: source?.text ?? '',
  });
  const [place, setPlace] = useState<number | null>(null);
  const [shown, setShown] = useState<Span | null>(null);
  const [selected, setSelected] = useState<Span | null>(null);
  const rule = useRule(article.id);
  const text = source?.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other places
  useEffect(() => {
    setPlace(null);
    setShown(null);
  }, [text, source?.passages]);
  if (!source) return <Loading of={read} />;
  const passage = source.passages.find(({ span }) => place !== null && span.start <= place && place < span.end);
  return (
    <>
      <CleaningOffers offers={source.offers} accepted={source.rulings.accepted} rule={rule} />
      <SourceText
        label={article.title}
        lang={shownText.lang}
        text={shownText.text}
        marks={marks}
        highlight={shown ? { span: shown, tone: 'plain' } : highlight}
        onFact={onFact}
        onAnnotation={onAnnotation}
        onPlace={setPlace}
        onSelect={setSelected}
      />
      <RulePlace passage={passage} selected={selected} rule={rule} />
      <CleaningList source={source} onShow={setShown} rule={rule} />
    </>
  );
}
