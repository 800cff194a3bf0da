import type { TableCandidate, TableOutcome, TableRowPlan } from '../../../electron/common/tableImport.ts';
import { useWords } from '../../app/language.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';

interface Props {
  readonly rows: readonly TableRowPlan[];
  /** By row: a candidate, `alone` or `skip`. */
  readonly choices: Readonly<Record<string, string>>;
  readonly onChoice: (id: string, choice: string) => void;
}

const TONES: Readonly<Record<TableOutcome, Tone>> = {
  matched: 'green',
  known: 'grey',
  several: 'amber',
  unextracted: 'blue',
  alone: 'amber',
  unreadable: 'red',
};

/** More are found by the filter. */
const MOST_ROWS = 300;

const defaultChoice = ({ outcome, candidates }: TableRowPlan): string => {
  if (outcome === 'matched' || outcome === 'unextracted') return candidates[0]?.id ?? 'skip';
  return outcome === 'alone' ? 'alone' : 'skip';
};

export function TableRows({ rows, choices, onChoice }: Props) {
  const t = useWords();
  return (
    <div className="plan-list table-rows">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="is-number">
              {t('table:row')}
            </th>
            <th scope="col">{t('table:what')}</th>
            <th scope="col">{t('table:found')}</th>
            <th scope="col" className="table-doing">
              {t('table:doing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <tr key={row.id} data-testid={`table-row-${row.line}`}>
              <td className="is-number muted">{row.line}</td>
              <td>
                <Said row={row} />
              </td>
              <td>
                <Found row={row} choice={choices[row.id] ?? defaultChoice(row)} />
              </td>
              <td>
                <Doing row={row} choice={choices[row.id]} onChoice={(choice) => onChoice(row.id, choice)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST_ROWS && (
        <p className="muted plan-more">{t('table:more', { count: rows.length - MOST_ROWS })}</p>
      )}
    </div>
  );
}

function Said({ row }: { row: TableRowPlan }) {
  const rest = [row.period, row.source].filter(Boolean).join(' · ');
  return (
    <>
      <span className="table-said">
        {row.indicator || '—'} <b>{[row.value, row.unit].filter(Boolean).join(' ')}</b>
      </span>
      {rest && <span className="muted table-rest">{rest}</span>}
    </>
  );
}

function Found({ row, choice }: { row: TableRowPlan; choice: string }) {
  const t = useWords();
  const shown = row.candidates.find(({ id }) => id === choice);
  const texts = { period: row.period ?? '', source: row.source ?? '' };
  return (
    <>
      <Badge tone={TONES[row.outcome]} title={t(`table:does.${row.outcome}`)}>
        {t(`table:outcome.${row.outcome}`)}
      </Badge>{' '}
      {row.problem && <span>{t(`table:problem.${row.problem}`)}</span>}
      {(shown ? [shown] : row.outcome === 'alone' ? [] : row.candidates).map((candidate) => (
        <Candidate key={candidate.id} candidate={candidate} />
      ))}
      {row.doubts.map((doubt) => (
        <span key={doubt} className="muted table-rest">
          {t(`table:doubt.${doubt}`, { text: texts[doubt] })}
        </span>
      ))}
    </>
  );
}

function Candidate({ candidate: { title, outlet, date, sentence, mark, sets } }: { candidate: TableCandidate }) {
  const t = useWords();
  return (
    <span className="table-candidate">
      <span className="table-sentence">
        {sentence.slice(0, mark.start)}
        <mark className="text-current">{sentence.slice(mark.start, mark.end)}</mark>
        {sentence.slice(mark.end)}
      </span>
      <span className="muted table-rest">
        {[title, outlet, date ?? t('table:noDate'), ...sets.map((field) => t(`table:sets.${field}`))]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}

interface DoingProps {
  readonly row: TableRowPlan;
  readonly choice: string | undefined;
  readonly onChoice: (choice: string) => void;
}

function Doing({ row, choice, onChoice }: DoingProps) {
  const t = useWords();
  if (row.outcome === 'unreadable') return <span className="muted">{t('table:skip')}</span>;
  const isOpen = row.outcome === 'several' && choice === undefined;
  return (
    <select
      className="input"
      aria-label={t('table:choice', { line: row.line })}
      data-testid={`table-choice-${row.line}`}
      value={isOpen ? '' : (choice ?? defaultChoice(row))}
      onChange={(event) => onChoice(event.target.value)}
    >
      {isOpen && <option value="">{t('table:pick')}</option>}
      {row.candidates.map(({ id, factId, title }) => (
        <option key={id} value={id}>
          {t(factId === null ? 'table:makeFact' : 'table:useFact', { title })}
        </option>
      ))}
      <option value="alone">{t('table:keepAlone')}</option>
      <option value="skip">{t('table:skip')}</option>
    </select>
  );
}
