import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { navigate, replaceRoute } from '../../app/route.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { ChartExport } from '../exports/ChartExport.tsx';
import { EvidenceExport } from '../exports/EvidenceExport.tsx';
import { type ChartDraft, chartDraft } from './chartDraft.ts';

export function ChartActions({ draft, name }: { draft: ChartDraft; name: string }) {
  const t = useWords();
  const save = useWrite('charts.save');
  const trash = useWrite('charts.trash');
  const saveNow = (): void =>
    save.mutate(
      { spec: draft.spec, ...(draft.id === null ? {} : { id: draft.id }) },
      {
        onSuccess: (saved) => {
          chartDraft.set({ id: saved.id, spec: saved.spec, isChanged: false });
          replaceRoute('charts', saved.id);
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
    const title = t('chartEditor:copyOf', { title: draft.spec.title || name }).slice(0, 300);
    chartDraft.set({ id: null, spec: { ...draft.spec, title }, isChanged: true });
    navigate('charts');
  };
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
