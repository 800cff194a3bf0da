import './editions.css';
import { useState } from 'react';
import type { EditionId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRoute, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Segments } from '../../components/Segments.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { EditionList } from './EditionList.tsx';
import { EditionPage } from './EditionPage.tsx';
import { editionsView } from './editionsView.ts';
import { NewsPage } from './NewsPage.tsx';
import { PublishDialog } from './PublishDialog.tsx';

const TABS = ['news', 'editions'] as const;

/** What is new, and what was published: each edition as it was, and what has changed in it. */
export function EditionsPlace() {
  const t = useWords();
  const { id } = useRoute();
  useWindowTitle(t('window.title', { place: t('places.editions') }));
  return id === null ? <Overview /> : <EditionPage key={id} id={id as EditionId} />;
}

function Overview() {
  const t = useWords();
  const { tab } = useStore(editionsView);
  const [isPublishing, setIsPublishing] = useState(false);
  const publish = (): void => setIsPublishing(true);
  return (
    <section className="pane editions-place">
      <header className="place-head">
        <h1>{t('edition:title')}</h1>
        <Segments
          label={t('edition:title')}
          value={tab}
          options={TABS.map((value) => ({ value, text: t(`edition:tab.${value}`) }))}
          onChange={(next) => editionsView.set((view) => ({ ...view, tab: next }))}
        />
        <div className="place-head-end">
          <WriteButton look="primary" data-testid="publish-button" onClick={publish}>
            {t('edition:publish.button')}
          </WriteButton>
        </div>
      </header>
      {tab === 'news' ? <NewsPage /> : <EditionList onPublish={publish} />}
      {isPublishing && <PublishDialog onClose={() => setIsPublishing(false)} />}
    </section>
  );
}
