import { useRef } from 'react';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

/** The analyst's entries out to a file, and those of a file in. */
export function LexiconFiles() {
  const t = useWords();
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const write = async (): Promise<void> => {
    const file = await runJob(session, 'lexicon.export', {});
    await session.platform.saveDownload(session.client, file);
  };
  const read = async (file: File): Promise<void> => {
    const { entries, articles } = await runJob(session, 'lexicon.import', { text: await file.text() });
    showToast({ tone: 'success', text: t('extract:lexicon.imported', { entries, articles }) });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        data-testid="lexicon-file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) read(file).catch(reportError);
          event.target.value = '';
        }}
      />
      <WriteButton isSmall onClick={() => input.current?.click()}>
        {t('extract:lexicon.import')}
      </WriteButton>
      <Button isSmall onClick={() => void write().catch(reportError)}>
        {t('extract:lexicon.export')}
      </Button>
    </>
  );
}
