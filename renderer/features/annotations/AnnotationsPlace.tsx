import './annotations.css';
import { useState } from 'react';
import type { AnnotationFilter } from '../../../electron/common/annotation.ts';
import type { TagId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useWindowTitle } from '../../app/route.ts';
import { Badge } from '../../components/Badge.tsx';
import { Segments } from '../../components/Segments.tsx';
import { TagChip } from '../../components/TagChip.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { Codebook } from './Codebook.tsx';
import { FileMenu } from './FileMenu.tsx';
import { OrphanList } from './OrphanList.tsx';

const TABS = ['all', 'orphans', 'codebook'] as const;
type Tab = (typeof TABS)[number];

/** Orphans are facts as well as annotations: both have lost their words. */
const ORPHAN_FACTS = { filter: { flag: ['orphan' as const], minor: 'show' as const }, limit: 1 };

export function AnnotationsPlace() {
  const t = useWords();
  useWindowTitle(t('window.title', { place: t('places.annotations') }));
  const [tab, setTab] = useState<Tab>('all');
  const [filter, setFilter] = useState<AnnotationFilter>({});
  const { data } = useRead('annotations.page', { filter, limit: 1 }, { keepsLast: true });
  const { data: facts } = useRead('facts.page', ORPHAN_FACTS);
  const orphans = (data?.orphans ?? 0) + (facts?.total ?? 0);
  const words = (value: Tab): string =>
    value === 'orphans' ? t('reading:tab.orphans', { count: orphans }) : t(`reading:tab.${value}`);
  return (
    <section className="pane annotations-place">
      <header className="place-head">
        <h1>{t('places.annotations')}</h1>
        {data && <Badge tone="blue">{t('reading:annotation.shown', { count: data.total })}</Badge>}
        <Segments
          label={t('places.annotations')}
          options={TABS.map((value) => ({ value, text: words(value) }))}
          value={tab}
          onChange={setTab}
        />
        {tab === 'all' && <Search filter={filter} onFilter={setFilter} />}
        <div className="place-head-end">
          <FileMenu of={tab === 'codebook' ? 'codebook' : 'annotations'} filter={filter} />
        </div>
      </header>
      {tab === 'all' && <TagFilter filter={filter} onFilter={setFilter} />}
      <div className="scroll annotations-scroll">
        {tab === 'all' && <AnnotationList filter={filter} />}
        {tab === 'orphans' && <OrphanList />}
        {tab === 'codebook' && <Codebook />}
      </div>
    </section>
  );
}

interface FilterProps {
  readonly filter: AnnotationFilter;
  readonly onFilter: (filter: AnnotationFilter) => void;
}

function Search({ filter, onFilter }: FilterProps) {
  const t = useWords();
  return (
    <input
      className="input fact-search"
      type="search"
      data-testid="annotation-search"
      aria-label={t('reading:annotation.search')}
      placeholder={t('reading:annotation.search')}
      value={filter.text ?? ''}
      onChange={(event) => onFilter({ ...filter, text: event.target.value })}
    />
  );
}

/** Each tag with how often it was given; several show what bears any of them. */
function TagFilter({ filter, onFilter }: FilterProps) {
  const t = useWords();
  const { data: tags = [] } = useRead('tags.list', {});
  const chosen = filter.tags ?? [];
  const toggle = (id: TagId): void =>
    onFilter({ ...filter, tags: chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id] });
  if (tags.length === 0) return null;
  return (
    <fieldset className="tag-chooser tag-filter" aria-label={t('reading:tags')}>
      {tags.map((tag) => (
        <button
          key={tag.id}
          type="button"
          className="tag-option"
          data-testid={`filter-${tag.name}`}
          aria-pressed={chosen.includes(tag.id)}
          onClick={() => toggle(tag.id)}
        >
          <TagChip tag={tag} /> <span className="muted">{tag.uses}</span>
        </button>
      ))}
    </fieldset>
  );
}
