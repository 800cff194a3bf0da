import type { Evaluation, Score } from '../../../electron/common/evaluation.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function usePercent(): (value: number | null) => string {
  const t = useWords();
  const { locale } = useWording();
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (value) => (value === null ? t('extract:evaluate.none') : format.format(value));
}

export function ScoreCards({ total }: { total: Score }) {
  const t = useWords();
  const percent = usePercent();
  const [precision, recall] = [ratio(total.right, total.found), ratio(total.right, total.truth)];
  const f1 = ratio(2 * total.right, total.found + total.truth);
  const cards = [
    { key: 'precision', value: precision, hint: t('extract:evaluate.precisionHint', { ...total }) },
    { key: 'recall', value: recall, hint: t('extract:evaluate.recallHint', { ...total }) },
    { key: 'f1', value: f1, hint: '' },
  ] as const;
  return (
    <div className="score-cards">
      {cards.map(({ key, value, hint }) => (
        <div key={key} className="card score-card">
          <span className="muted">{t(`extract:evaluate.${key}`)}</span>
          <b data-testid={`score-${key}`}>{percent(value)}</b>
          <span className="muted">{hint}</span>
        </div>
      ))}
    </div>
  );
}

export function FieldScores({ fields }: Pick<Evaluation, 'fields'>) {
  const t = useWords();
  const percent = usePercent();
  return (
    <section>
      <h2>{t('extract:evaluate.fields')}</h2>
      <dl className="field-scores">
        {fields.map(({ field, right, of }) => (
          <div key={field}>
            <dt>{t(`extract:evaluate.kind.${field}`)}</dt>
            <dd>
              <b>{percent(ratio(right, of))}</b>{' '}
              <span className="muted">{t('extract:evaluate.fieldHint', { right, of })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Row = Score & { readonly key: string; readonly name: string };
const MOST_ROWS = 100;

export function ScoreTables({ result }: { result: Evaluation }) {
  const t = useWords();
  const wording = useWording();
  const unitName = (key: string): string => (key === 'item' ? t('extract:evaluate.item') : wording.unit(key) || key);
  return (
    <div className="score-tables">
      <ScoreTable by="unit" rows={result.byUnit.map((row) => ({ ...row, name: unitName(row.key) }))} />
      <ScoreTable
        by="qualifier"
        rows={result.byQualifier.map((row) => ({ ...row, name: t(`qualifier.${row.key}`) }))}
      />
      <ScoreTable by="indicator" rows={result.byIndicator.map((row) => ({ ...row, name: wording.name(row) }))} />
    </div>
  );
}

function ScoreTable({ by, rows }: { by: 'unit' | 'qualifier' | 'indicator'; rows: readonly Row[] }) {
  const t = useWords();
  const percent = usePercent();
  return (
    <table className="table score-table" data-testid={`scores-${by}`}>
      <thead>
        <tr>
          <th scope="col">{t(`extract:evaluate.by.${by}`)}</th>
          {(['truth', 'found', 'right', 'precision', 'recall'] as const).map((column) => (
            <th key={column} scope="col" className="is-number">
              {t(`extract:evaluate.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <tr key={row.key}>
            <td>{row.name}</td>
            <td className="is-number">{row.truth}</td>
            <td className="is-number">{row.found}</td>
            <td className="is-number">{row.right}</td>
            <td className="is-number">{percent(ratio(row.right, row.found))}</td>
            <td className="is-number">{percent(ratio(row.right, row.truth))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
