import { useState } from 'react';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Button } from '../../components/Button.tsx';
import { DateList } from '../../components/DateList.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Modal } from '../../components/Modal.tsx';

/** Dates that are unknown or were worked out: figures have no sure period until a person says so. */
export function UndatedPrompt() {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useRead('articles.page', { needsDate: true, limit: 1 }, { keepsLast: true });
  const count = data?.total ?? 0;
  if (count === 0 && !isOpen) return null;
  return (
    <>
      {count > 0 && (
        <p className="undated-prompt" role="status">
          <Icon name="alert" />
          <span>{t('plan:dates.title', { count })}</span>
          <Button isSmall data-testid="article-dates" onClick={() => setIsOpen(true)}>
            {t('plan:dates.open')}
          </Button>
        </p>
      )}
      {isOpen && (
        <Modal title={t('plan:dates.title', { count })} width={720} onClose={() => setIsOpen(false)}>
          {count === 0 ? <p>{t('plan:dates.done')}</p> : <DateList />}
        </Modal>
      )}
    </>
  );
}
