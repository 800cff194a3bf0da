import { useState } from 'react';
import type { FactDetail, FactRow } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Modal } from '../../components/Modal.tsx';
import { shownValue } from './factColumns.tsx';

const MOST = 1000;

const isSame = (a: FactRow, b: FactRow): boolean =>
  a.quantity.value === b.quantity.value && a.quantity.unit === b.quantity.unit;

/** The likeliest first: the same figure, then the same indicator. */
const rank = (fact: FactRow, other: FactRow): number =>
  Number(isSame(fact, other)) * 2 + Number(fact.indicator.id === other.indicator.id);

/** Takes other facts of the article for this one. Nothing is chosen beforehand but what says the very same. */
export function MergeDialog({ fact, onClose }: { fact: FactDetail; onClose: () => void }) {
  const t = useWords();
  const wording = useWording();
  const read = useRead('facts.page', { filter: { articleId: fact.articleId, minor: 'show' }, limit: MOST });
  const { data } = read;
  const [chosen, setChosen] = useState<readonly FactId[] | null>(null);
  const { mutate, isPending } = useWrite('facts.merge');
  const others = (data?.rows ?? []).filter(({ id }) => id !== fact.id).sort((a, b) => rank(fact, b) - rank(fact, a));
  const ids = chosen ?? others.filter((other) => rank(fact, other) === 3).map(({ id }) => id);
  const toggle = (id: FactId): void => setChosen(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  const run = (): void =>
    mutate(
      { id: fact.id, ids: [...ids] },
      {
        onSuccess: () => {
          showToast({ tone: 'success', text: t('review:merge.done', { count: ids.length }) });
          onClose();
        },
      },
    );
  const foot = (
    <>
      <Button onClick={onClose}>{t('common.cancel')}</Button>
      <Button look="primary" data-testid="merge-run" disabled={ids.length === 0 || isPending} onClick={run}>
        {t('review:merge.run', { count: ids.length })}
      </Button>
    </>
  );
  return (
    <Modal
      title={t('review:merge.title', { value: shownValue(fact, wording) })}
      onClose={onClose}
      foot={foot}
      width={640}
    >
      <p className="muted">{t('review:merge.what')}</p>
      {!data && <Loading of={read} />}
      {data && others.length === 0 && <Empty title={t('review:merge.none')} />}
      <ul className="merge-list scroll">
        {others.map((other) => (
          <li key={other.id}>
            <label className="check">
              <input
                type="checkbox"
                data-testid={`merge-${other.id}`}
                checked={ids.includes(other.id)}
                onChange={() => toggle(other.id)}
              />
              <span>{wording.name(other.indicator)}</span>
              <b>{shownValue(other, wording)}</b>
              <span className="muted">{wording.period(other.when.period)}</span>
            </label>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
