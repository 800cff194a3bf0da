import type { ArticleHit, FactHit, NoteHit } from '../../../electron/common/searchHit.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { MarkedText } from './MarkedText.tsx';

function Origin({ outlet, date }: { outlet: string | null; date: string | null }) {
  const t = useWords();
  return (
    <span className="search-origin muted">
      <span className="clip">{outlet ?? t('article.noOutlet')}</span>
      {date ? <span>{date}</span> : <Badge tone="amber">{t('article.undated')}</Badge>}
    </span>
  );
}

export function ArticleBody({ hit }: { hit: ArticleHit }) {
  return (
    <>
      <span className="search-hit-head">
        <b className="clip" lang={hit.language}>
          <MarkedText {...hit.title} />
        </b>
        <Origin outlet={hit.outlet} date={hit.date} />
      </span>
      {hit.snippets.map((snippet) => (
        <span key={snippet.at.start} className="search-snippet" lang={hit.language}>
          <MarkedText {...snippet} />
        </span>
      ))}
    </>
  );
}

export function FactBody({ hit: { fact, sentence, language } }: { hit: FactHit }) {
  const wording = useWording();
  return (
    <>
      <span className="search-hit-head">
        <span className="clip">
          <b>{wording.quantity(fact.quantity)}</b> {wording.name(fact.indicator)}{' '}
          <span className="muted">{wording.period(fact.when.period)}</span>
        </span>
        <Origin outlet={fact.outlet} date={fact.articleDate} />
      </span>
      <span className="search-snippet" lang={language}>
        <MarkedText {...sentence} />
      </span>
    </>
  );
}

export function NoteBody({ hit: { annotation, note, quote } }: { hit: NoteHit }) {
  const t = useWords();
  return (
    <>
      <span className="search-hit-head">
        <b className="clip">
          <MarkedText {...(note.text === '' ? quote : note)} />
        </b>
        <Origin outlet={annotation.outlet} date={annotation.articleDate} />
      </span>
      <span className="search-snippet">
        {annotation.isOrphan && <Badge tone="amber">{t('search:orphan')}</Badge>} “<MarkedText {...quote} />” ·{' '}
        {annotation.articleTitle}
      </span>
    </>
  );
}
