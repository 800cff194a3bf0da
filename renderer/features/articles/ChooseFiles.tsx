import { useRef } from 'react';
import { reportError } from '../../app/errors.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { importFiles, importHandles } from './importRun.ts';

/** Native dialogs where the host has them, else the browser's own. */
export function ChooseFiles() {
  const t = useWords();
  const session = useSession();
  const { data: host } = useRead('host.info', {});
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const pick = async (folders: boolean): Promise<void> => {
    const picked = await session.call('host.pickFiles', { folders });
    if (picked.length > 0)
      await importHandles(
        session,
        picked.map(({ handle }) => handle),
      );
  };
  const choose = (folders: boolean) => (): void => {
    if (host?.hasDialogs) void pick(folders).catch(reportError);
    else (folders ? folderInput : filesInput).current?.click();
  };
  const take = (input: HTMLInputElement): void => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) void importFiles(session, files);
  };
  return (
    <section className="import-drop">
      <p>{t('import.dropHere')}</p>
      <div className="import-buttons">
        <Button look="primary" data-testid="import-choose-files" onClick={choose(false)}>
          {t('import.chooseFiles')}
        </Button>
        <Button data-testid="import-choose-folder" onClick={choose(true)}>
          {t('import.chooseFolder')}
        </Button>
      </div>
      <p className="muted">{t('import.formats')}</p>
      <input
        ref={filesInput}
        type="file"
        multiple
        hidden
        aria-label={t('import.chooseFiles')}
        data-testid="import-files-input"
        onChange={(e) => take(e.target)}
      />
      <input
        ref={(input) => {
          folderInput.current = input;
          // No property of its own in the type of the element.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={t('import.chooseFolder')}
        onChange={(e) => take(e.target)}
      />
    </section>
  );
}
