import type { DragEvent, MouseEvent } from 'react';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Icon } from '../../components/Icon.tsx';
import { isSignUnit } from './cellQuantity.ts';
import type { Line } from './lines.ts';

interface Props {
  readonly line: Line;
  /** The row above is of the same indicator. */
  readonly isBelow: boolean;
  readonly isDropTarget: boolean;
  readonly onMenu: (event: MouseEvent) => void;
  readonly onDrag: (event: DragEvent) => void;
}

/** What is aimed at or foreseen must not be read as reached. */
const ModalityBadge = ({ modality }: { modality: string }) =>
  modality === '' ? null : <span className="matrix-modality">{modality}</span>;

/** A narrower scope stands indented where the row above is of the same indicator, else it needs the name too. */
export function RowHead({ line, isBelow, isDropTarget, onMenu, onDrag }: Props) {
  const { row } = line;
  const t = useWords();
  const wording = useWording();
  const unit = isSignUnit(row.unit) ? '' : wording.unit(row.unit);
  const modality = row.modality === 'actual' ? '' : t(`modality.${row.modality}`);
  const subject = row.subject === null ? t('matrix.noSubject') : wording.subject(row.subject);
  const more = [
    line.tellsSubject && subject,
    row.measure && t(`measure.${row.measure}`),
    unit,
    wording.otherName(row.indicator),
  ].filter(Boolean);
  const isNarrower = row.scopeText !== null && isBelow;
  const own = isNarrower ? (row.scopeText ?? '') : wording.name(row.indicator);
  const rest = isNarrower
    ? more.slice(0, line.tellsSubject ? 3 : 2)
    : row.scopeText === null
      ? more
      : [row.scopeText, ...more];
  const classes = ['matrix-row-head', isNarrower ? 'is-narrower' : '', isDropTarget ? 'is-drop' : ''];
  return (
    <th
      scope="row"
      data-line={line.key}
      data-testid={`matrix-row-${line.testKey}`}
      draggable
      className={classes.filter(Boolean).join(' ')}
      title={[own, modality, ...rest].filter(Boolean).join(' · ')}
      onContextMenu={onMenu}
      onDragStart={onDrag}
      onDragOver={onDrag}
      onDrop={onDrag}
      onDragEnd={onDrag}
    >
      {isNarrower && (
        <span aria-hidden="true" className="muted">
          └{' '}
        </span>
      )}
      <ModalityBadge modality={modality} />
      {own} <span className="matrix-row-more">{rest.join(' · ')}</span>
      <button
        type="button"
        className="matrix-more"
        tabIndex={-1}
        aria-label={t('matrix.arrange.menu', { name: own })}
        title={t('matrix.arrange.menu', { name: own })}
        onClick={onMenu}
      >
        <Icon name="dots" />
      </button>
    </th>
  );
}
