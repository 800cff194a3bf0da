import { MenuItem } from '@blueprintjs/core';
import { useState } from 'react';
import type { EditionRow } from '../../../electron/common/edition.ts';
import { type EditionId, editionId } from '../../../electron/common/ids.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Loading } from '../../components/Loading.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { DocumentView } from '../exports/DocumentView.tsx';
import { ExportMenu } from '../exports/ExportMenu.tsx';
import { useExport } from '../exports/useExport.ts';
import { CompareView } from './CompareView.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** What an edition is compared with: another one, the project as it is, or nothing while it is read. */
type Other = EditionId | 'now' | null;

/** One edition as it was published, and what it says otherwise than another or than now. */
export function EditionPage({ id }: { id: EditionId }) {
  const read = useRead('editions.get', { id });
  const { data } = read;
  const [other, setOther] = useState<Other>(null);
  if (!data) return <Loading of={read} />;
  return (
    <section className="pane editions-place">
      <EditionHead edition={data} other={other} onOther={setOther} />
      {other === null ? (
        <Reading id={id} />
      ) : (
        <CompareView key={`with ${other}`} id={id} other={other === 'now' ? null : other} />
      )}
    </section>
  );
}

interface HeadProps {
  readonly edition: EditionRow;
  readonly other: Other;
  readonly onOther: (other: Other) => void;
}

function EditionHead({ edition, other, onOther }: HeadProps) {
  const t = useWords();
  const { moment } = useWording();
  const { name, at, who, uid, withdrawn } = edition;
  return (
    <header className="place-head edition-head">
      <a href={formatHash({ place: 'editions', id: null })}>{t('edition:page.back')}</a>
      <h1 className="clip">{name}</h1>
      <span className="muted clip" title={t('edition:page.id', { uid })}>
        {t('edition:page.by', { when: moment(at), who })}
      </span>
      {withdrawn && (
        <Badge tone="amber" {...(withdrawn.reason && { title: withdrawn.reason })}>
          {t('edition:page.withdrawnBy', { who: withdrawn.who, when: moment(withdrawn.at) })}
        </Badge>
      )}
      <div className="place-head-end">
        <OtherSelect edition={edition} other={other} onOther={onOther} />
        <SaveMenu edition={edition} />
        <WithdrawButton edition={edition} />
      </div>
    </header>
  );
}

function OtherSelect({ edition, other, onOther }: HeadProps) {
  const t = useWords();
  const { moment } = useWording();
  const { data } = useRead('editions.list', { limit: 500 });
  const others = (data?.rows ?? []).filter(({ id }) => id !== edition.id);
  const choose = (value: string): void =>
    onOther(value === '' ? null : value === 'now' ? 'now' : editionId.parse(Number(value)));
  return (
    <select
      className="input edition-other"
      data-testid="edition-other"
      aria-label={t('edition:page.compare')}
      value={other ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{t('edition:page.read')}</option>
      <optgroup label={t('edition:page.compare')}>
        <option value="now">{t('edition:page.now')}</option>
        {others.map(({ id, name, at }) => (
          <option key={id} value={id}>
            {t('edition:since.edition', { name, when: moment(at) })}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

function SaveMenu({ edition: { id } }: { edition: EditionRow }) {
  const t = useWords();
  const make = useExport();
  const target = { kind: 'edition', id } as const;
  return (
    <ExportMenu label={t('edition:page.save')} testId="edition-save">
      <MenuItem text={t('exports:as.html')} onClick={() => void make({ target, format: 'html' })} />
      <MenuItem text={t('exports:as.pdf')} onClick={() => void make({ target, format: 'html', asPdf: true })} />
      <MenuItem text={t('exports:as.docx')} onClick={() => void make({ target, format: 'docx' })} />
      <MenuItem text={t('edition:page.json')} onClick={() => void make({ target, format: 'json' })} />
    </ExportMenu>
  );
}

function WithdrawButton({ edition: { id, withdrawn } }: { edition: EditionRow }) {
  const t = useWords();
  const withdraw = useWrite('editions.withdraw');
  const [isAsking, setIsAsking] = useState(false);
  if (withdrawn)
    return (
      <WriteButton isSmall onClick={() => withdraw.mutate({ id, isWithdrawn: false })}>
        {t('edition:page.restore')}
      </WriteButton>
    );
  return (
    <>
      <WriteButton isSmall data-testid="edition-withdraw" onClick={() => setIsAsking(true)}>
        {t('edition:page.withdraw')}
      </WriteButton>
      {isAsking && <WithdrawDialog id={id} onClose={() => setIsAsking(false)} />}
    </>
  );
}

function Reading({ id }: { id: EditionId }) {
  const language = useLanguage();
  const read = useRead('editions.document', { id, language });
  const { data } = read;
  if (!data) return <Loading of={read} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long page is scrolled by keys
    <section className="scroll edition-reading" tabIndex={0} aria-label={data.title}>
      <DocumentView document={data} hasPictures />
    </section>
  );
}
