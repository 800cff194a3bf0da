import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { planPaste } from './importFlow.ts';

export function PasteText() {
  const t = useWords();
  const session = useSession();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const run = (): void => {
    void planPaste(session, { text, ...(name.trim() ? { name: name.trim() } : {}) });
  };
  return (
    <section className="import-paste">
      <Field label={t('import.pasteLabel')}>
        <textarea
          className="input"
          rows={7}
          data-testid="import-paste-text"
          placeholder={t('import.pasteHint')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
      </Field>
      <div className="import-paste-foot">
        <Field label={t('import.pasteName')}>
          <input
            className="input"
            data-testid="import-paste-name"
            value={name}
            maxLength={200}
            onChange={(e) => setName(e.target.value)}
          />
        </Field>
        <Button look="primary" data-testid="import-paste-run" disabled={text.trim() === ''} onClick={run}>
          {t('import.pasteRun')}
        </Button>
      </div>
    </section>
  );
}
