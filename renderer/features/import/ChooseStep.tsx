import { useRef } from 'react';
import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { takeFiles, takeHandles } from './importFlow.ts';
import { PasteText } from './PasteText.tsx';

type Choice = 'files' | 'folder' | 'table';

/** Files, a folder, a table or a pasted text: native dialogs where the host has them, else the browser's own. */
export function ChooseStep() {
  const t = useWords();
  const session = useSession();
  const { data: host } = useRead('host.info', {});
  const inputs = useRef<Partial<Record<Choice, HTMLInputElement | null>>>({});
  const pick = async (choice: Choice): Promise<void> =>
    takeHandles(session, await session.call('host.pickFiles', { folders: choice === 'folder' }));
  const choose = (choice: Choice) => (): void => {
    if (host?.hasDialogs) void pick(choice).catch(reportError);
    else inputs.current[choice]?.click();
  };
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    input.value = '';
    void takeFiles(session, files);
  };
  const keep =
    (choice: Choice) =>
    (input: HTMLInputElement | null): void => {
      inputs.current[choice] = input;
      // No property of its own in the type of the element.
      if (choice === 'folder') input?.setAttribute('webkitdirectory', '');
    };
  const hidden = { type: 'file', hidden: true, onChange: (e: { target: HTMLInputElement }) => take(e.target) } as const;
  return (
    <>
      <section className="import-drop">
        <p>{t('plan:dropHere')}</p>
        <div className="import-buttons">
          <Button look="primary" data-testid="import-choose-files" onClick={choose('files')}>
            {t('import.chooseFiles')}
          </Button>
          <Button data-testid="import-choose-folder" onClick={choose('folder')}>
            {t('import.chooseFolder')}
          </Button>
          <Button data-testid="import-choose-table" onClick={choose('table')}>
            {t('table:choose')}
          </Button>
        </div>
        <p className="muted import-formats">{t('plan:formats')}</p>
        <p className="muted import-formats">
          {t('table:intro')} {t('table:formats')}
        </p>
        <input
          {...hidden}
          ref={keep('files')}
          multiple
          aria-label={t('import.chooseFiles')}
          data-testid="import-files-input"
        />
        <input
          {...hidden}
          ref={keep('folder')}
          aria-label={t('import.chooseFolder')}
          data-testid="import-folder-input"
        />
        <input
          {...hidden}
          ref={keep('table')}
          accept=".csv,.tsv,.xlsx,.jsonl,text/csv"
          aria-label={t('table:choose')}
          data-testid="import-table-input"
        />
      </section>
      <PasteText />
    </>
  );
}
