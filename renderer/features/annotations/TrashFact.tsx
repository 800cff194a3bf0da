import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { WriteButton } from '../../components/WriteButton.tsx';

/** A fact is not thrown away with its sentence: it is rejected, and stays for the record. */
export function TrashFact({ id }: { id: number }) {
  const t = useWords();
  const { mutate, isPending } = useWrite('facts.review');
  return (
    <WriteButton
      isSmall
      disabled={isPending}
      onClick={() => mutate({ target: { ids: [id as FactId] }, status: 'rejected' })}
    >
      {t('fact.reject')}
    </WriteButton>
  );
}
