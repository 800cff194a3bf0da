import { useRef, useState } from 'react';
import type { AnnotationFilter } from '../../../electron/common/annotation.ts';
import { reportError } from '../../app/errors.ts';
import { runJob } from '../../app/jobs.ts';
import { useWords } from '../../app/language.ts';
import { useSession } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { CodebookImport } from './CodebookImport.tsx';

interface Props {
  readonly of: 'annotations' | 'codebook';
  readonly filter: AnnotationFilter;
}

/** Files out; for the codebook files in as well. */
export function FileMenu({ of, filter }: Props) {
  const t = useWords();
  const session = useSession();
  const [text, setText] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const write = (format: 'csv' | 'json') => (): void => {
    const made =
      of === 'codebook'
        ? runJob(session, 'tags.export', { format })
        : runJob(session, 'annotations.export', { filter, format: format === 'csv' ? 'csv' : 'jsonl' });
    made.then((file) => session.platform.saveDownload(session.client, file)).catch(reportError);
  };
  return (
    <>
      {of === 'codebook' && (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.tsv,.json,text/csv,application/json"
            data-testid="codebook-file"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) file.text().then(setText, reportError);
              event.target.value = '';
            }}
          />
          <WriteButton isSmall onClick={() => input.current?.click()}>
            {t('reading:codebook.import')}
          </WriteButton>
        </>
      )}
      <Button isSmall onClick={write('csv')}>
        {t('reading:file.csv')}
      </Button>
      <Button isSmall onClick={write('json')}>
        {t(of === 'codebook' ? 'reading:file.json' : 'reading:file.jsonl')}
      </Button>
      {text !== null && <CodebookImport text={text} onClose={() => setText(null)} />}
    </>
  );
}
