import { edtfDate } from '../../../electron/common/period.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Choice } from '../../components/Choice.tsx';
import { Field } from '../../components/Field.tsx';
import { searchView } from './searchView.ts';

export const isDate = (text: string): boolean => edtfDate.safeParse(text).success;

/** No outlet stated: an empty name is none that an article can have. */
const NONE = '\u0000';

export function SearchLimits() {
  const t = useWords();
  const view = useStore(searchView);
  const { data: outlets = [] } = useRead('search.outlets', {});
  const value = view.outlet === undefined ? '' : (view.outlet ?? NONE);
  return (
    <div className="search-limits">
      <Choice
        label={t('facet.outlet')}
        value={value}
        none={t('search:allOutlets')}
        options={outlets.map(({ outlet, count }) => ({
          value: outlet ?? NONE,
          text: `${outlet ?? t('article.noOutlet')} (${count})`,
        }))}
        onChange={(chosen) =>
          searchView.set({ ...view, outlet: chosen === '' ? undefined : chosen === NONE ? null : chosen })
        }
      />
      {(['from', 'to'] as const).map((end) => (
        <Field
          key={end}
          label={t(`search:${end}`)}
          error={view[end] === '' || isDate(view[end]) ? null : t('search:badDate')}
        >
          <input
            className="input search-date"
            data-testid={`search-${end}`}
            placeholder="2024-05"
            value={view[end]}
            onChange={(e) => searchView.set({ ...view, [end]: e.target.value.trim() })}
          />
        </Field>
      ))}
    </div>
  );
}
