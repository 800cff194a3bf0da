import type { TFunction } from 'i18next';
import type { FactFacets, FactFilter } from '../../../electron/common/factRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { useWording, type Wording } from '../../app/wording.ts';
import { type FacetField, factFilter, hasValue, toggleValue, unfold, unfolded } from './factStore.ts';
import { useFacets } from './useFacets.ts';

const SHOWN = 6;

interface Option {
  readonly value: string | number | null;
  readonly text: string;
  readonly count: number;
}

interface Group {
  readonly field: FacetField;
  readonly options: readonly Option[];
}

function listGroups(facets: FactFacets, t: TFunction, wording: Wording): Group[] {
  const worded = (
    list: readonly { key: string | null; count: number }[],
    word: (key: string) => string,
    none: string,
  ) => list.map(({ key, count }) => ({ value: key, text: key === null || key === '' ? none : word(key), count }));
  const notStated = t('fact.notStated');
  return [
    { field: 'status', options: worded(facets.status, (key) => t(`status.of.${key}`), notStated) },
    {
      field: 'indicatorId',
      options: facets.indicator.map(({ key, count, ...names }) => ({ value: key, text: wording.name(names), count })),
    },
    { field: 'measure', options: worded(facets.measure, (key) => t(`measure.${key}`), notStated) },
    {
      field: 'year',
      options: facets.year.map(({ key, count }) => ({
        value: key,
        text: key === null ? t('matrix.undated') : String(key),
        count,
      })),
    },
    { field: 'subject', options: worded(facets.subject, wording.subject, notStated) },
    { field: 'unit', options: worded(facets.unit, (key) => key, notStated) },
    { field: 'outlet', options: worded(facets.outlet, (key) => key, t('article.noOutlet')) },
    { field: 'flag', options: worded(facets.flag, (key) => t(`facet.flagOf.${key}`), notStated) },
  ];
}

/** Filters with counts. Counts may come later than the rows; the last ones stay until then. */
export function Facets() {
  const t = useWords();
  const wording = useWording();
  const filter = useStore(factFilter);
  const facets = useFacets();
  if (!facets) return <aside className="facets" aria-label={t('facet.label')} />;
  return (
    <aside className="facets scroll" aria-label={t('facet.label')}>
      <Reviewed />
      {listGroups(facets, t, wording)
        .filter(({ options }) => options.length > 0)
        .map((group) => (
          <FacetGroup key={group.field} group={group} filter={filter} />
        ))}
      <label className="facet-minor">
        <input
          type="checkbox"
          checked={filter.minor !== 'hide'}
          onChange={(e) => factFilter.set({ ...filter, minor: e.target.checked ? 'show' : 'hide' })}
        />
        {t('facet.showMinor')}
      </label>
    </aside>
  );
}

/** Of the whole project, whatever the filter: the measure of the work that is left. */
function Reviewed() {
  const t = useWords();
  const { data: project } = useRead('project.info', {});
  const total = project?.counts.facts ?? 0;
  const reviewed = total - (project?.counts.unreviewed ?? 0);
  return (
    <div className="facet-reviewed">
      <div className="facet-row">
        <b>{t('facet.reviewed')}</b>
        <span data-testid="facts-reviewed">{t('facet.reviewedOf', { reviewed, total })}</span>
      </div>
      <progress aria-label={t('facet.reviewed')} max={Math.max(total, 1)} value={reviewed} />
    </div>
  );
}

function FacetGroup({ group: { field, options }, filter }: { group: Group; filter: FactFilter }) {
  const t = useWords();
  const isWhole = useStore(unfolded).has(field);
  const shown = isWhole ? options : options.filter((o, i) => i < SHOWN || hasValue(filter, field, o.value));
  const hidden = options.length - shown.length;
  return (
    <section className="facet-group" data-facet={field}>
      <h2>{t(`facet.${field}`)}</h2>
      {shown.map(({ value, text, count }) => (
        <button
          key={String(value)}
          type="button"
          className="facet-row facet-option"
          data-testid={`facet-${field}-${value}`}
          aria-pressed={hasValue(filter, field, value)}
          onClick={() => factFilter.set(toggleValue(filter, field, value))}
        >
          <span className="clip" title={text}>
            {text}
          </span>
          <span className="facet-count">{count}</span>
        </button>
      ))}
      {(isWhole ? options.length > SHOWN : hidden > 0) && (
        <button
          type="button"
          className="facet-row facet-option muted"
          data-testid={`facet-${isWhole ? 'fewer' : 'more'}-${field}`}
          onClick={() => unfold(field, !isWhole)}
        >
          {isWhole ? t('facet.fewer') : t('facet.more', { count: hidden })}
        </button>
      )}
    </section>
  );
}
