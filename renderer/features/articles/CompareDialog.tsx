import { useState } from 'react';
import type { ComparedSentence } from '../../../electron/common/articleComparison.ts';
import type { ArticleRow } from '../../../electron/common/articleRow.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { Choice } from '../../components/Choice.tsx';
import { Modal } from '../../components/Modal.tsx';

interface Props {
  readonly article: ArticleRow;
  /** The others of its echo group. */
  readonly others: readonly ArticleRow[];
  readonly onClose: () => void;
}

const nameOf = ({ outlet, date, title }: ArticleRow): string => [outlet ?? title, date].filter(Boolean).join(' · ');

/** Two near copies side by side, sentence by sentence; what is the same is left out unless asked for. */
export function CompareDialog({ article, others, onClose }: Props) {
  const t = useWords();
  const [origin] = others.filter(({ id }) => id === article.echoOf);
  const [rightId, setRightId] = useState<number>((origin ?? others[0] ?? article).id);
  const [isShort, setIsShort] = useState(true);
  const right = others.find(({ id }) => id === rightId) ?? article;
  const { data } = useRead('articles.compare', { leftId: article.id, rightId: right.id });
  const sentences = (data?.sentences ?? []).filter(({ kind }) => !isShort || kind !== 'same');
  return (
    <Modal title={t('plan:compare.title')} onClose={onClose} width={1040}>
      <div className="compare-head">
        {others.length > 1 && (
          <Choice
            label={t('plan:compare.of')}
            value={String(rightId)}
            options={others.map((other) => ({ value: String(other.id), text: nameOf(other) }))}
            onChange={(value) => setRightId(Number(value))}
          />
        )}
        <label className="compare-switch">
          <input type="checkbox" checked={isShort} onChange={(event) => setIsShort(event.target.checked)} />
          {t('plan:compare.hideSame')}
        </label>
      </div>
      {data && sentences.length === 0 && <p className="muted">{t('plan:compare.same')}</p>}
      <table className="table compare-table" data-testid="compare">
        <thead>
          <tr>
            {[article, right].map((one) => (
              <th key={one.id} scope="col">
                <a href={formatHash({ place: 'articles', id: one.id })} onClick={onClose}>
                  {nameOf(one)}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sentences.map((sentence, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat; their order does not change
            <Pair key={at} sentence={sentence} />
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

/** The part in the middle that differs, by the characters that both begin and end with. */
function splitChange(own: string, other: string): readonly [string, string, string] {
  const most = Math.min(own.length, other.length);
  let start = 0;
  while (start < most && own[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && own[own.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [own.slice(0, start), own.slice(start, own.length - end), own.slice(own.length - end)];
}

function Pair({ sentence: { kind, left, right } }: { sentence: ComparedSentence }) {
  return (
    <tr data-kind={kind}>
      <Side own={left?.text ?? null} other={right?.text ?? null} isChanged={kind === 'changed'} />
      <Side own={right?.text ?? null} other={left?.text ?? null} isChanged={kind === 'changed'} />
    </tr>
  );
}

function Side({ own, other, isChanged }: { own: string | null; other: string | null; isChanged: boolean }) {
  const t = useWords();
  if (own === null) return <td className="compare-absent">{t('plan:compare.absent')}</td>;
  if (!isChanged || other === null) return <td className={other === null ? 'compare-only' : ''}>{own}</td>;
  const [before, differs, after] = splitChange(own, other);
  return (
    <td>
      {before}
      <mark className="compare-change">{differs}</mark>
      {after}
    </td>
  );
}
