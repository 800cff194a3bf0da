import { isOpenQuery, type LedgerRow } from '../../../electron/common/ledger.ts';
import { useWords } from '../../app/language.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { AnswerForm } from '../../components/AnswerForm.tsx';
import { Badge } from '../../components/Badge.tsx';
import { DecisionChanges } from '../../components/DecisionChanges.tsx';
import { DecisionDetail } from '../../components/DecisionDetail.tsx';
import { LEDGER_TONES } from '../../components/ledgerTones.ts';

const COLUMNS = ['number', 'verdict', 'question', 'reason', 'who'] as const;

export function LedgerTable({ rows }: { rows: readonly LedgerRow[] }) {
  const t = useWords();
  return (
    <table className="table ledger-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`ledger.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Entry key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Entry({ row }: { row: LedgerRow }) {
  const t = useWords();
  const wording = useWording();
  const isEnded = row.state === 'superseded' || row.state === 'withdrawn';
  return (
    <tr className={isEnded ? 'is-ended' : ''} data-testid={`ledger-entry-${row.id}`}>
      <td className="ledger-number">{row.id}</td>
      <td>
        <b>{t(`reconcile:verdict.${row.verdict}`)}</b>
        <div>
          <Badge tone={LEDGER_TONES[row.state]}>{t(`reconcile:ledgerState.${row.state}`)}</Badge>
        </div>
        <DecisionDetail decision={row} />
        <Links row={row} />
      </td>
      <td>
        <div className="muted">
          {[...row.indicators.map((one) => wording.name(one)), row.subject && wording.subject(row.subject)]
            .filter(Boolean)
            .join(' · ')}
        </div>
        <Questions row={row} />
        {!isEnded && <DecisionChanges decision={row} />}
      </td>
      <td>
        <p>{row.reason}</p>
        {isOpenQuery(row) && <AnswerForm id={row.id} />}
      </td>
      <td className="ledger-who">
        {row.who}
        <div className="muted">{wording.moment(row.recordedAt)}</div>
      </td>
    </tr>
  );
}

/** What was asked, each leading to its page; where the facts no longer raise it, its kind alone. */
function Questions({ row }: { row: LedgerRow }) {
  const t = useWords();
  const wording = useWording();
  return row.findings.map(({ id, key, kind, sentence }) =>
    id === null || sentence === null ? (
      <div key={key} className="muted">
        {t(`reconcile:kind.${kind}`)} · {t('ledger.goneQuestion')}
      </div>
    ) : (
      <div key={key}>
        <a href={formatHash({ place: 'findings', id })}>{wording.message(sentence)}</a>
      </div>
    ),
  );
}

/** The figures it bears on, and the entries it stands in line with. */
function Links({ row }: { row: LedgerRow }) {
  const t = useWords();
  return (
    <div className="ledger-links muted">
      {row.members.slice(0, 6).map((id, at) => (
        <a key={id} href={formatHash({ place: 'facts', id })} aria-label={t('ledger.fact', { number: at + 1 })}>
          {t('ledger.factShort', { number: at + 1 })}
        </a>
      ))}
      {row.answers !== null && <span>{t('ledger.answers', { id: row.answers })}</span>}
      {row.supersedes !== null && row.answers === null && <span>{t('ledger.supersedes', { id: row.supersedes })}</span>}
    </div>
  );
}
