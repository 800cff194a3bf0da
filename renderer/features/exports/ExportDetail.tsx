import type { ExportChange } from '../../../electron/common/exportSpec.ts';
import type { ListedExport } from '../../../electron/contract/exports.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import type { FileState } from './ExportFiles.tsx';
import { showTrace } from './exportsView.ts';
import { StateBadge } from './StateBadge.tsx';
import { useExport } from './useExport.ts';

interface Props {
  readonly row: ListedExport | null;
  readonly file: FileState;
}

/** One file: what it should say now, and the way to make it again. */
export function ExportDetail({ row, file }: Props) {
  const t = useWords();
  if (!row)
    return (
      <aside className="pane exports-detail">
        <Empty title={t('exports:choose')} />
      </aside>
    );
  return <Detail key={row.id} row={row} file={file} />;
}

function Detail({ row, file }: { row: ListedExport; file: FileState }) {
  const t = useWords();
  const { moment } = useWording();
  const make = useExport();
  const { target, format, options } = row.request;
  const again = (): void =>
    void make({
      ...{ target, format, options, asPdf: options.isForPrinting },
      ...{ replaces: row.id, replacesUid: row.uid },
    });
  return (
    <aside className="pane exports-detail" data-testid="export-detail">
      <div className="exports-detail-head">
        <h2>{row.fileName}</h2>
        <p className="muted">
          {t('exports:madeBy', { when: moment(row.madeAt), who: row.madeBy })} · {t('exports:id', { uid: row.uid })}
        </p>
        <p>
          <StateBadge row={row} />{' '}
          {(file === 'edited' || file === 'missing') && <span className="muted">{t(`exports:file.${file}`)}</span>}
        </p>
        <div className="exports-acts">
          <Button look={row.state === 'stale' ? 'primary' : 'plain'} data-testid="export-again" onClick={again}>
            {t('exports:again')}
          </Button>
          <Button onClick={() => showTrace({ exported: row.uid })}>{t('exports:traceFile')}</Button>
        </div>
      </div>
      <div className="scroll exports-changes">
        <Changes row={row} />
      </div>
    </aside>
  );
}

function Changes({ row }: { row: ListedExport }) {
  const t = useWords();
  const { data } = useRead('exports.changes', { id: row.id }, { isEnabled: row.state === 'stale' });
  if (row.state === 'current') return <p className="muted">{t('exports:noChanges')}</p>;
  if (row.state === 'replaced' || !data) return null;
  if (data.isPartial) return <p className="muted">{t('exports:partial')}</p>;
  return (
    <table className="table" data-testid="export-changes">
      <thead>
        <tr>
          <th scope="col">{t('exports:change.place')}</th>
          <th scope="col">{t('exports:change.before')}</th>
          <th scope="col">{t('exports:change.after')}</th>
        </tr>
      </thead>
      <tbody>
        {data.changes.map((change) => (
          <ChangeLine key={`${change.why} ${Object.values(change.place).join(' ')} ${change.before}`} change={change} />
        ))}
      </tbody>
    </table>
  );
}

/** A sign alone at the end of a line says nothing. */
const glueSign = (value: string): string => value.replace(/^(\W) /, '$1\u00a0');

function ChangeLine({ change: { place, before, after, why, factId } }: { change: ExportChange }) {
  const t = useWords();
  const row = [place.row, place.column].filter(Boolean).join(' · ');
  return (
    <tr>
      <td>
        {factId === null ? row : <a href={formatHash({ place: 'facts', id: factId })}>{row}</a>}
        <div className="muted">
          {place.table} · {t(`exports:why.${why}`)}
        </div>
      </td>
      <td className={after === null || why === 'value' ? 'is-old' : ''}>{glueSign(before ?? '–')}</td>
      <td className={why === 'decision' ? 'muted' : 'is-new'}>
        {why === 'decision' ? t('exports:sameValue') : glueSign(after ?? '–')}
      </td>
    </tr>
  );
}
