import './editions.css';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { isQuiet } from '../../app/quiet.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { CountLine } from './CountLine.tsx';
import { seenUntil, showNews } from './editionsView.ts';
import { sinceBase } from './nameBase.ts';

/**
 * A line that appears by itself after an import and says what it changed. The first import changes nothing. With a million
 * facts the counting takes a core from what is on screen: while imports go on the line tells of an earlier one.
 */
export function NewsStrip() {
  const t = useWords();
  const { moment } = useWording();
  const seen = useStore(seenUntil);
  const { data: bases } = useRead('news.bases', {}, { keepsLast: true });
  const last = bases?.find(({ kind }) => kind === 'import');
  const isNew = last !== undefined && !last.isFirst && last.at > seen;
  const isCalm = useStore(isQuiet);
  const { data: news } = useRead('news.counts', last ? { since: sinceBase(last) } : {}, {
    isEnabled: isNew && isCalm,
    keepsLast: true,
  });
  if (!isNew || !news) return null;
  const putAway = (): void => seenUntil.set(last.at);
  return (
    <aside className="news-strip" data-testid="news-strip" aria-label={t('edition:news.strip')} aria-live="polite">
      <span>{t('edition:since.strip', { when: moment(news.base.at) })}</span>
      <CountLine news={news} />
      <Button
        isSmall
        data-testid="news-open"
        onClick={() => {
          putAway();
          showNews(sinceBase(news.base));
        }}
      >
        {t('edition:tab.news')}
      </Button>
      <Button
        look="minimal"
        isSmall
        data-testid="news-dismiss"
        aria-label={t('edition:news.dismiss')}
        onClick={putAway}
      >
        <Icon name="close" />
      </Button>
    </aside>
  );
}
