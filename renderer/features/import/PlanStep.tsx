import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanFilter, PlanRow } from '../../../electron/common/importPlan.ts';
import type { CallInput } from '../../../electron/contract/index.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { ModalFoot } from '../../components/ModalFoot.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { commitPlan, type Plan } from './importFlow.ts';
import { PlanChips } from './PlanChips.tsx';
import { PlanDetail } from './PlanDetail.tsx';
import { PlanPager } from './PlanPager.tsx';
import { PlanTable } from './PlanTable.tsx';
import { SetBar } from './SetBar.tsx';

export type PlanSet = CallInput<'import.planSet'>;
/** What a person does with a plan: for rows, or for all that the filter shows. */
export interface PlanEdit {
  readonly target: PlanSet['target'];
  readonly ordinal?: number;
  readonly set: PlanSet['set'];
}

/** What a table of the page draws without delay. */
const PAGE = 200;

function usePlanEdits(planId: string): { edit: (edit: PlanEdit) => Promise<void>; isBusy: boolean } {
  const session = useSession();
  const queries = useQueryClient();
  const [running, setRunning] = useState(0);
  const edit = async (change: PlanEdit): Promise<void> => {
    setRunning((count) => count + 1);
    try {
      await runJob(session, 'import.planSet', { planId, ...change });
      await queries.invalidateQueries({ queryKey: ['import.planPage'] });
    } catch (error) {
      reportError(error);
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { edit, isBusy: running > 0 };
}

/** What was found in the files, for the analyst to look at and set right before anything is written. */
export function PlanStep({ plan, onCancel }: { plan: Plan; onCancel: () => void }) {
  const t = useWords();
  const session = useSession();
  const { planId } = plan;
  const [filter, setFilter] = useState<PlanFilter>({});
  const [offset, setOffset] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [isEvery, setIsEvery] = useState(false);
  const [currentId, setCurrentId] = useState<number | null>(null);
  const { data: page } = useRead('import.planPage', { planId, filter, offset, limit: PAGE }, { keepsLast: true });
  const { edit, isBusy } = usePlanEdits(planId);
  const counts = page?.counts ?? plan.counts;
  const rows = page?.rows ?? [];
  const current = rows.find(({ id }) => id === currentId) ?? rows[0] ?? null;
  const total = page?.total ?? 0;
  const select = (ids: ReadonlySet<number>): void => {
    setSelected(ids);
    setIsEvery(false);
  };
  const turnTo = (start: number): void => {
    setOffset(start);
    select(new Set());
  };
  const choose = (next: PlanFilter): void => {
    setFilter(next);
    turnTo(0);
  };
  // What was set may have taken the rows of this page out of the filter.
  if (offset > 0 && page && total <= offset) turnTo(0);
  const chosen: readonly PlanRow[] = rows.filter(({ id }) => selected.has(id));
  const edited = chosen.length > 0 ? chosen : current ? [current] : [];
  const canTakeEvery = total > rows.length && rows.length > 0 && chosen.length === rows.length;
  return (
    <div className="plan" data-testid="import-plan">
      {plan.wasCancelled && <p className="import-note">{t('plan:wasCancelled')}</p>}
      <PlanChips counts={counts} filter={filter} onFilter={choose} />
      <SetBar
        rows={edited}
        count={isEvery ? total : chosen.length}
        isBusy={isBusy}
        onSet={(set) => {
          const ids = edited.map(({ id }) => id);
          if (isEvery) void edit({ target: { filter }, set }).then(() => turnTo(0));
          else if (ids.length > 0) void edit({ target: { ids }, set });
        }}
      />
      {canTakeEvery && (
        <p className="import-note" role="status">
          {t('plan:forFiles', { count: isEvery ? total : chosen.length })}{' '}
          {!isEvery && (
            <Button isSmall data-testid="plan-select-every" onClick={() => setIsEvery(true)}>
              {t('plan:selectEvery', { count: total })}
            </Button>
          )}
        </p>
      )}
      <div className="plan-split">
        <div key={`from-${offset}`} className="plan-list" aria-busy={isBusy}>
          <PlanTable
            rows={rows}
            currentId={current?.id ?? null}
            selected={selected}
            onCurrent={setCurrentId}
            onSelected={select}
          />
          {page && page.total === 0 && <p className="muted plan-none">{t('plan:none')}</p>}
        </div>
        {current && <PlanDetail key={current.id} row={current} isBusy={isBusy} onEdit={edit} />}
      </div>
      {total > PAGE && <PlanPager offset={offset} page={PAGE} total={total} onTurn={turnTo} />}
      {plan.unmatchedReferences.length > 0 && (
        <details className="plan-unmatched">
          <summary>{t('plan:unmatched', { count: plan.unmatchedReferences.length })}</summary>
          <ul>
            {plan.unmatchedReferences.slice(0, 100).map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
      <ModalFoot>
        <span className="muted plan-foot-text">{t('plan:nothingYet')}</span>
        <Button onClick={onCancel} data-testid="plan-cancel">
          {t('common.cancel')}
        </Button>
        <WriteButton
          look="primary"
          data-testid="plan-commit"
          disabled={isBusy || counts.articles === 0}
          onClick={() => void commitPlan(session, planId)}
        >
          {t('plan:import', { count: counts.articles })}
        </WriteButton>
      </ModalFoot>
    </div>
  );
}
