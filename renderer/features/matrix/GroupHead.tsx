import type { DragEvent, MouseEvent } from 'react';
import type { Matrix } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Icon } from '../../components/Icon.tsx';

interface Props {
  readonly group: Matrix['groups'][number];
  readonly columns: number;
  readonly isFolded: boolean;
  readonly isDropTarget: boolean;
  readonly onFold: () => void;
  /** Missing for what has no group. */
  readonly onMenu?: ((event: MouseEvent) => void) | undefined;
  readonly onDrag: (event: DragEvent) => void;
}

/** The heading of a group: folds it, and is where indicators and other groups are dropped. */
export function GroupHead({ group, columns, isFolded, isDropTarget, onFold, onMenu, onDrag }: Props) {
  const t = useWords();
  const wording = useWording();
  const name = group.en || group.zh ? wording.name({ zh: group.zh ?? '', en: group.en ?? '' }) : t('matrix.otherGroup');
  return (
    <tr className={isDropTarget ? 'matrix-group is-drop' : 'matrix-group'}>
      <th
        scope="rowgroup"
        colSpan={columns + 1}
        draggable={onMenu !== undefined}
        onContextMenu={onMenu}
        onDragStart={onDrag}
        onDragOver={onDrag}
        onDrop={onDrag}
        onDragEnd={onDrag}
      >
        <span className="matrix-group-name">
          <button
            type="button"
            className={isFolded ? 'matrix-fold is-folded' : 'matrix-fold'}
            aria-expanded={!isFolded}
            onClick={onFold}
          >
            <Icon name="down" />
            {name}
            {isFolded && <span className="muted"> {t('matrix.arrange.rows', { count: group.rows.length })}</span>}
          </button>
          {onMenu && (
            <button
              type="button"
              className="matrix-more"
              aria-label={t('matrix.arrange.groupMenu', { name })}
              title={t('matrix.arrange.groupMenu', { name })}
              onClick={onMenu}
            >
              <Icon name="dots" />
            </button>
          )}
        </span>
      </th>
    </tr>
  );
}
