import './lexicon.css';
import { useState } from 'react';
import { LEXICON_LISTS } from '../../../electron/common/lexiconEntry.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { lexiconView } from '../../app/lexiconView.ts';
import { useRead, useSession } from '../../app/queries.ts';
import { useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Segments } from '../../components/Segments.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { EntryPane } from './EntryPane.tsx';
import { EntryTable } from './EntryTable.tsx';
import { LexiconFiles } from './LexiconFiles.tsx';
import { newEntry } from './newEntry.ts';

const PAGE = 150;

export function LexiconPlace() {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('extract:lexicon.title') }));
  const { list, text, isOwn } = useStore(lexiconView);
  const [limit, setLimit] = useState(PAGE);
  const { data } = useRead('lexicon.page', { list, text, isOwn, limit }, { keepsLast: true });
  return (
    <div className="split lexicon-place">
      <section className="pane">
        <LexiconHead total={data?.total ?? null} />
        {data && data.waiting > 0 && <Waiting count={data.waiting} />}
        <div className="scroll lexicon-scroll">
          {data?.total === 0 && <Empty title={t('search.none')} text={t('extract:lexicon.none')} />}
          {data && data.total > 0 && <EntryTable list={list} rows={data.rows} />}
          {data && data.total > limit && limit < 1000 && (
            <Button onClick={() => setLimit(Math.min(1000, limit * 3))}>{t('extract:lexicon.more')}</Button>
          )}
        </div>
      </section>
      <EntryPane rows={data?.rows ?? []} />
    </div>
  );
}

function LexiconHead({ total }: { total: number | null }) {
  const t = useWords();
  const { list, text, isOwn } = useStore(lexiconView);
  const set = (change: Partial<ReturnType<typeof lexiconView.get>>): void =>
    lexiconView.set((view) => ({ ...view, ...change }));
  return (
    <>
      <header className="place-head">
        <h1>{t('extract:lexicon.title')}</h1>
        {total !== null && <Badge tone="blue">{t('extract:lexicon.shown', { count: total })}</Badge>}
        <input
          className="input fact-search"
          type="search"
          aria-label={t('extract:lexicon.search')}
          placeholder={t('extract:lexicon.search')}
          value={text}
          onChange={(e) => set({ text: e.target.value })}
        />
        <div className="place-head-end">
          <LexiconFiles />
          <WriteButton
            isSmall
            look="primary"
            data-testid="lexicon-new"
            onClick={() => set({ draft: newEntry(list, text), open: null, adopts: null })}
          >
            {t('extract:lexicon.new')}
          </WriteButton>
        </div>
      </header>
      <div className="lexicon-lists">
        <Segments
          label={t('extract:lexicon.lists')}
          value={list}
          options={LEXICON_LISTS.map((value) => ({ value, text: t(`extract:lexicon.list.${value}`) }))}
          onChange={(value) => set({ list: value, open: null, draft: null, adopts: null })}
        />
        <label className="lexicon-own">
          <input type="checkbox" checked={isOwn} onChange={(e) => set({ isOwn: e.target.checked })} />{' '}
          {t('extract:lexicon.onlyOwn')}
        </label>
      </div>
    </>
  );
}

/** Articles that a cancelled edit left as they were. */
function Waiting({ count }: { count: number }) {
  const t = useWords();
  const session = useSession();
  return (
    <div className="undated-prompt">
      <span>{t('extract:lexicon.waiting', { count })}</span>
      <WriteButton isSmall onClick={() => void runJob(session, 'lexicon.catchUp', {}).catch(reportError)}>
        {t('extract:lexicon.catchUp')}
      </WriteButton>
    </div>
  );
}
