import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { navigate, replaceRoute } from '../../app/route.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { ChartExport } from '../exports/ChartExport.tsx';
import { EvidenceExport } from '../exports/EvidenceExport.tsx';
import { type ChartDraft, chartDraft, openDraft } from './chartDraft.ts';

export function ChartActions({ draft }: { draft: ChartDraft }) {
  const t = useWords();
  const { data: charts } = useRead('charts.list', {});
  const saved = charts?.find(({ id }) => id === draft.id);
  const save = useWrite('charts.save');
  const trash = useWrite('charts.trash');
  const saveNow = (): void =>
    save.mutate(
      { spec: draft.spec, ...(draft.id === null ? {} : { id: draft.id }) },
      {
        onSuccess: ({ id, spec }) => {
          chartDraft.set({ id, spec, isChanged: false });
          replaceRoute('charts', id);
        },
      },
    );
  const trashNow = (): void => {
    if (draft.id === null) return;
    trash.mutate(
      { id: draft.id },
      {
        onSuccess: () => {
          chartDraft.set(null);
          navigate('charts');
        },
      },
    );
  };
  const duplicate = (): void => {
    const title = t('chartEditor:copyOf', { title: draft.spec.title || saved?.title }).slice(0, 300);
    openDraft({ id: null, spec: { ...draft.spec, title }, isChanged: true });
    navigate('charts');
  };
  const discard = (): void => chartDraft.set(saved ? { id: saved.id, spec: saved.spec, isChanged: false } : null);
  return (
    <div className="place-head-end">
      <ChartExport spec={draft.spec} />
      <EvidenceExport spec={draft.spec} />
      {draft.id !== null && (
        <>
          <Button isSmall data-testid="chart-duplicate" onClick={duplicate}>
            {t('chartEditor:duplicate')}
          </Button>
          <WriteButton isSmall data-testid="chart-trash" onClick={trashNow}>
            {t('chart.trash')}
          </WriteButton>
        </>
      )}
      {draft.isChanged && !draft.isFresh && (
        <Button isSmall data-testid="chart-discard" onClick={discard}>
          {t('chartEditor:discard')}
        </Button>
      )}
      <WriteButton
        look="primary"
        data-testid="chart-save"
        disabled={!draft.isChanged || save.isPending}
        onClick={saveNow}
      >
        {t('common.save')}
      </WriteButton>
    </div>
  );
}
