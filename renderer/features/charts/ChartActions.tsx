import type { CallInput } from '../../../electron/contract/index.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useSession, useWrite } from '../../app/queries.ts';
import { navigate, replaceRoute } from '../../app/route.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { EvidenceExport } from '../exports/EvidenceExport.tsx';
import { type ChartDraft, chartDraft } from './chartDraft.ts';

const FORMATS = ['svg', 'png', 'csv'] as const satisfies readonly CallInput<'charts.export'>['format'][];

export function ChartActions({ draft }: { draft: ChartDraft }) {
  const t = useWords();
  const session = useSession();
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
  const write = async (format: (typeof FORMATS)[number]): Promise<void> => {
    const file = await runJob(session, 'charts.export', { spec: draft.spec, format });
    const isSaved = await session.platform.saveDownload(session.client, file);
    if (isSaved) showToast({ tone: 'success', text: t('chart.exported', { name: file.name }) });
  };
  return (
    <div className="place-head-end">
      {FORMATS.map((format) => (
        <Button
          key={format}
          isSmall
          data-testid={`chart-export-${format}`}
          onClick={() => void write(format).catch(reportError)}
        >
          {t('chart.exportAs', { format: format.toUpperCase() })}
        </Button>
      ))}
      <EvidenceExport spec={draft.spec} />
      {draft.id !== null && (
        <WriteButton isSmall onClick={trashNow}>
          {t('chart.trash')}
        </WriteButton>
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
