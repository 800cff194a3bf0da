import './ledger.css';
import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { navigate, useWindowTitle } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Segments } from '../../components/Segments.tsx';
import { LedgerExport } from '../exports/LedgerExport.tsx';
import { LedgerFilters } from './LedgerFilters.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { LEDGER_TABS, ledgerView, toFilter } from './ledgerView.ts';

const PAGE = 100;
const MOST = 1000;

/** Every decision that was made: what holds, what is stale and why, what was asked, where series break. */
export function LedgerPlace() {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.ledger') }));
  const view = useStore(ledgerView);
  const [limit, setLimit] = useState(PAGE);
  const filter = toFilter(view);
  const read = useRead('decisions.page', { filter, limit }, { keepsLast: true });
  const { data } = read;
  return (
    <section className="pane ledger-place">
      <header className="place-head">
        <h1>{t('places.ledger')}</h1>
        <Segments
          label={t('ledger.show')}
          value={view.tab}
          options={LEDGER_TABS.map((value) => ({ value, text: t(`ledger.tab.${value}`) }))}
          onChange={(tab) => ledgerView.set((before) => ({ ...before, tab, verdict: '', state: '' }))}
        />
        {data && <Badge tone="blue">{t('ledger.shown', { count: data.total })}</Badge>}
        <div className="place-head-end">
          <LedgerExport filter={filter} />
        </div>
      </header>
      {data && <LedgerFilters whos={data.whos} indicators={data.indicators} counts={data.counts} />}
      <div className="scroll ledger-scroll">
        {!data && <Loading of={read} />}
        {data && data.total === 0 && <NoEntries isFiltered={data.whos.length > 0} />}
        {data && data.total > 0 && <LedgerTable rows={data.rows} />}
        {data && data.total > limit && limit < MOST && (
          <Button onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>{t('history.more')}</Button>
        )}
      </div>
    </section>
  );
}

function NoEntries({ isFiltered }: { isFiltered: boolean }) {
  const t = useWords();
  return isFiltered ? (
    <Empty title={t('ledger.nothing')} text={t('ledger.nothingText')} />
  ) : (
    <Empty title={t('empty.decisions')} text={t('empty.decisionsText')}>
      <Button data-testid="ledger-to-findings" onClick={() => navigate('findings')}>
        {t('empty.toFindings')}
      </Button>
    </Empty>
  );
}
