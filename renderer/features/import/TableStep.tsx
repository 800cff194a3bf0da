import { useState } from 'react';
import { ENCODINGS } from '../../../electron/common/articleRow.ts';
import {
  TABLE_OUTCOMES,
  type TableOutcome,
  type TablePlan,
  type TableReading,
  type TableRowPlan,
} from '../../../electron/common/tableImport.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { ModalFoot } from '../../components/ModalFoot.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { commitTable, planTable } from './importFlow.ts';
import { TableColumns } from './TableColumns.tsx';
import { TableRows } from './TableRows.tsx';

interface Props {
  readonly plan: TablePlan;
  readonly reading: TableReading;
  readonly handle: string;
  readonly onCancel: () => void;
}

const DOES_NOTHING: ReadonlySet<TableOutcome> = new Set(['known', 'several', 'unreadable']);

/** Whether a row is taken in, as things stand. */
const isTaken = ({ id, outcome }: TableRowPlan, choices: Readonly<Record<string, string>>): boolean => {
  const choice = choices[id];
  return choice === undefined ? !DOES_NOTHING.has(outcome) : choice !== 'skip';
};

/** What each row of the analyst's table would do, to look at and set right before it is done. */
export function TableStep({ plan, reading, handle, onCancel }: Props) {
  const t = useWords();
  const session = useSession();
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const [shown, setShown] = useState<TableOutcome | null>(null);
  const again = (change: TableReading): void => void planTable(session, handle, { ...reading, ...change });
  const rows = shown === null ? plan.rows : plan.rows.filter(({ outcome }) => outcome === shown);
  const taken = plan.rows.filter((row) => isTaken(row, choices)).length;
  const isReady = plan.missing.length === 0;
  return (
    <div className="plan" data-testid="import-table">
      <div className="table-head">
        <h3 className="clip">{plan.fileName}</h3>
        {plan.sheets.length > 1 && (
          <Choice
            label={t('table:sheet')}
            value={String(plan.sheet)}
            options={plan.sheets.map((text, at) => ({ value: String(at), text }))}
            onChange={(value) => again({ sheet: Number(value), columns: undefined })}
          />
        )}
        {plan.encoding !== null && (
          <Choice
            label={t('table:encoding')}
            value={plan.encoding}
            options={ENCODINGS.map((value) => ({ value, text: t(`plan:encoding.${value}`) }))}
            onChange={(value) => again({ encoding: ENCODINGS.find((known) => known === value), columns: undefined })}
          />
        )}
      </div>
      {plan.isKnown && <p className="import-note">{t('table:known')}</p>}
      <TableColumns columns={plan.columns} onChange={(columns) => again({ columns })} />
      {!isReady && (
        <p className="import-note is-amber" role="alert">
          {t('table:needs', { roles: plan.missing.map((role) => t(`table:role.${role}`)).join(', ') })}
        </p>
      )}
      {isReady && (
        <>
          <fieldset className="chips" aria-label={t('table:filter')}>
            <button type="button" className="chip" aria-pressed={shown === null} onClick={() => setShown(null)}>
              {t('table:all')} <b>{plan.rows.length}</b>
            </button>
            {TABLE_OUTCOMES.filter((outcome) => (plan.counts[outcome] ?? 0) > 0).map((outcome) => (
              <button
                key={outcome}
                type="button"
                className="chip"
                data-testid={`table-chip-${outcome}`}
                aria-pressed={shown === outcome}
                title={t(`table:does.${outcome}`)}
                onClick={() => setShown(outcome)}
              >
                {t(`table:outcome.${outcome}`)} <b>{plan.counts[outcome]}</b>
              </button>
            ))}
          </fieldset>
          <TableRows
            rows={rows}
            choices={choices}
            onChoice={(id, choice) => setChoices({ ...choices, [id]: choice })}
          />
        </>
      )}
      <ModalFoot>
        <span className="muted plan-foot-text">{t('plan:nothingYet')}</span>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
        <WriteButton
          look="primary"
          data-testid="table-commit"
          disabled={!isReady || taken === 0}
          onClick={() => void commitTable(session, choices)}
        >
          {t('table:import', { count: taken })}
        </WriteButton>
      </ModalFoot>
    </div>
  );
}
