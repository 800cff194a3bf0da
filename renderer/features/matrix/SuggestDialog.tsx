import type { MergeSuggestion } from '../../../electron/common/indicatorEntry.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Modal } from '../../components/Modal.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';

export const MOST_SUGGESTIONS = 50;

/** Pairs of indicators that may be one. Nothing is merged unless it is asked for here. */
export function SuggestDialog({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { data } = useRead('indicators.suggestMerges', { limit: MOST_SUGGESTIONS }, { keepsLast: true });
  return (
    <Modal
      title={t('matrix.arrange.suggestTitle')}
      width={680}
      onClose={onClose}
      foot={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <p className="muted">{t('matrix.arrange.suggestHint')}</p>
      {data?.length === 0 && <Empty title={t('matrix.arrange.noSuggestions')} text="" />}
      <ul className="suggestions">
        {data?.map((one) => (
          <Suggestion key={`${one.from.id}-${one.into.id}`} suggestion={one} />
        ))}
      </ul>
    </Modal>
  );
}

function Suggestion({ suggestion: { into, from, reasons } }: { suggestion: MergeSuggestion }) {
  const t = useWords();
  const wording = useWording();
  const merge = useWrite('indicators.merge');
  const apart = useWrite('indicators.keepApart');
  const isBusy = merge.isPending || apart.isPending;
  const named = (side: MergeSuggestion['into']): string =>
    t('matrix.subjectOf', { name: wording.name(side), count: side.facts });
  return (
    <li className="suggestion" data-testid="merge-suggestion">
      <div>
        <p>
          <b>{named(from)}</b> <span aria-hidden="true">→</span> <b>{named(into)}</b>
        </p>
        {reasons.map(({ reason, a, b }) => (
          <p key={reason} className="muted">
            {t(`matrix.arrange.reason.${reason}`, { a, b })}
          </p>
        ))}
      </div>
      <WriteButton isSmall disabled={isBusy} onClick={() => merge.mutate({ ids: [from.id], into: into.id })}>
        {t('matrix.arrange.merge')}
      </WriteButton>
      <WriteButton isSmall look="minimal" disabled={isBusy} onClick={() => apart.mutate({ ids: [into.id, from.id] })}>
        {t('matrix.arrange.keepApart')}
      </WriteButton>
    </li>
  );
}
