import { SCOPE_FACETS } from '../../../electron/common/vocabulary.ts';
import { useWords } from '../../app/language.ts';
import { Field } from '../../components/Field.tsx';

interface Props {
  readonly scope: Readonly<Record<string, string>>;
  readonly onChange: (scope: Readonly<Record<string, string>>) => void;
}

/** What restricts the figure, facet by facet, as the sentence words it. Empty is "not said". */
export function ScopeFields({ scope, onChange }: Props) {
  const t = useWords();
  return (
    <details open={Object.keys(scope).length > 0}>
      <summary>{t('fact.field.scope')}</summary>
      <div className="field-grid is-three">
        {SCOPE_FACETS.map((facet) => (
          <Field key={facet} label={t(`reconcile:facet.${facet}`)}>
            <input
              className="input"
              value={scope[facet] ?? ''}
              onChange={(e) => onChange({ ...scope, [facet]: e.target.value })}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
