import type { EditionRow } from '../../../electron/common/edition.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { CountLine } from './CountLine.tsx';

const MOST = 500;

/** What was published, the latest first; of the last that stands also what has changed since. */
export function EditionList({ onPublish }: { onPublish: () => void }) {
  const t = useWords();
  const read = useRead('editions.list', { limit: MOST }, { keepsLast: true });
  const { data } = read;
  if (!data) return <Loading of={read} />;
  if (data.total === 0)
    return (
      <Empty title={t('edition:empty')} text={t('edition:emptyText')}>
        <WriteButton look="primary" onClick={onPublish}>
          {t('edition:publish.button')}
        </WriteButton>
      </Empty>
    );
  const last = data.rows.find(({ withdrawn }) => withdrawn === null);
  return (
    <div className="scroll editions-scroll">
      <table className="table">
        <thead>
          <tr>
            {(['name', 'published', 'holds', 'state'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`edition:list.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <EditionLine key={row.id} row={row} isLast={row === last} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EditionLine({ row, isLast }: { row: EditionRow; isLast: boolean }) {
  const t = useWords();
  const { moment } = useWording();
  const { id, name, note, at, who, values, charts, withdrawn } = row;
  return (
    <tr data-testid="edition-row">
      <td>
        <a href={formatHash({ place: 'editions', id })}>
          <b>{name}</b>
        </a>
        {note && <div className="muted edition-note">{note}</div>}
      </td>
      <td>
        {moment(at)}
        <div className="muted">{who}</div>
      </td>
      <td>{t('edition:holds', { values, charts })}</td>
      <td>
        {withdrawn && <Badge>{t('edition:withdrawn')}</Badge>}
        {isLast && <Since row={row} />}
      </td>
    </tr>
  );
}

function Since({ row: { id } }: { row: EditionRow }) {
  const { data: news } = useRead('news.counts', { since: { edition: id } }, { keepsLast: true });
  return news ? <CountLine news={news} /> : null;
}
