import type { IHeaderParams } from 'ag-grid-community';
import { useWords } from '../../app/language.ts';
import { Icon } from '../../components/Icon.tsx';

/** The name of a column, with the button of its menu. `useHeadMenu` opens it; by keys it is Alt+↓ on the head. */
export function ColumnHead({ displayName }: IHeaderParams) {
  const t = useWords();
  const name = t('review:head.menu', { name: displayName });
  return (
    <>
      <span className="clip">{displayName}</span>
      <button type="button" className="head-menu" tabIndex={-1} aria-label={name} title={name}>
        <Icon name="down" />
      </button>
    </>
  );
}
