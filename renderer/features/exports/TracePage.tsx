import { MenuItem } from '@blueprintjs/core';
import { type FormEvent, useState } from 'react';
import type { TraceQuery } from '../../../electron/common/exportSpec.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { DocumentView } from './DocumentView.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { exportsView } from './exportsView.ts';
import { useExport } from './useExport.ts';

const isFileId = (text: string): boolean => /^[a-z0-9]{16}$|^[0-9a-f]{64}$/i.test(text);
const readQuery = (text: string): TraceQuery => (isFileId(text) ? { exported: text } : { text });
const asText = (of: TraceQuery | null): string =>
  of === null ? '' : 'text' in of ? of.text : 'exported' in of ? of.exported : '';

/** A box for a number and the page that answers it. */
export function TracePage() {
  const { of } = useStore(exportsView);
  return (
    <div className="trace-place">
      <TraceBox key={asText(of)} of={of} />
      {of === null ? <NothingAsked /> : <Answer of={of} />}
    </div>
  );
}

function TraceBox({ of }: { of: TraceQuery | null }) {
  const t = useWords();
  const make = useExport();
  const [text, setText] = useState(asText(of));
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) exportsView.set({ tab: 'trace', of: readQuery(text.trim()) });
  };
  const save = (format: 'html' | 'docx', asPdf = false): void => {
    if (of) void make({ target: { kind: 'trace', of }, format, asPdf });
  };
  return (
    <form className="trace-box" onSubmit={ask}>
      <input
        className="input"
        type="search"
        data-testid="trace-box"
        aria-label={t('exports:traceBox')}
        placeholder={t('exports:traceBox')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" look="primary">
        {t('exports:traceGo')}
      </Button>
      {of !== null && (
        <ExportMenu label={t('exports:savePage')} testId="trace-save">
          <MenuItem text={t('exports:as.html')} onClick={() => save('html')} />
          <MenuItem text={t('exports:as.pdf')} onClick={() => save('html', true)} />
          <MenuItem text={t('exports:as.docx')} onClick={() => save('docx')} />
        </ExportMenu>
      )}
    </form>
  );
}

function NothingAsked() {
  const t = useWords();
  return <Empty title={t('exports:traceNothing')} text={t('exports:traceHint')} />;
}

function Answer({ of }: { of: TraceQuery }) {
  const language = useLanguage();
  const read = useRead('trace.get', { of, language });
  const { data } = read;
  if (!data) return <Loading of={read} />;
  return (
    <div className="scroll trace-scroll">
      <DocumentView document={data} />
    </div>
  );
}
