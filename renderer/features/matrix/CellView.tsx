import type { KeyboardEvent, MouseEvent } from 'react';
import type { MatrixCell } from '../../../electron/common/matrix.ts';
import { periodEnd } from '../../../electron/common/period.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { Icon } from '../../components/Icon.tsx';
import { cellQuantity } from './cellQuantity.ts';
import { UNDATED } from './lines.ts';

interface Props {
  readonly cells: readonly MatrixCell[];
  readonly column: string;
  readonly isGap: boolean;
  /** Whether any row has a value in this column. */
  readonly isUsed: boolean;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** Taken for a chart together with others. */
  readonly isPicked: boolean;
  readonly testId: string;
  readonly onSelect: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMenu: (event: MouseEvent) => void;
  /** Null where the pointer leaves. */
  readonly onHover: (at: { readonly x: number; readonly y: number } | null) => void;
}

/** A year's value in a quarter or month stands at its end, and says that it is the year's. */
const isCoarser = ({ period }: MatrixCell, column: string): boolean =>
  period !== null && column.length > 4 && column !== UNDATED && periodEnd(period).length === 4;

/** The look of the whole cell follows its most pressing value. */
function toneOf(cells: readonly MatrixCell[]): string {
  if (cells.some(({ isStale }) => isStale)) return 'is-stale';
  if (cells.some(({ conflicts }) => conflicts.length > 0)) return 'is-conflict';
  if (cells.some(({ isDecided }) => isDecided)) return 'is-decided';
  return cells.some(({ agreeing }) => agreeing > 1) ? 'is-agreed' : '';
}

export function CellView({
  cells,
  column,
  isGap,
  isUsed,
  isTabStop,
  isSelected,
  isPicked,
  testId,
  onSelect,
  onKeyDown,
  onMenu,
  onHover,
}: Props) {
  const t = useWords();
  const classes = [
    'matrix-cell',
    isUsed ? '' : 'is-unused',
    isPicked ? 'is-picked' : '',
    isSelected ? 'is-current' : '',
    toneOf(cells),
    isGap ? 'is-gap' : '',
    cells.some((c) => c.isPart) ? 'is-part' : '',
  ];
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: in a table with role=grid the td is the gridcell
      role="gridcell"
      className={classes.filter(Boolean).join(' ')}
      data-testid={testId}
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isSelected || isPicked}
      onClick={onSelect}
      onKeyDown={onKeyDown}
      onContextMenu={onMenu}
      onMouseEnter={cells.length > 0 ? (event) => onHover({ x: event.clientX, y: event.clientY }) : undefined}
      onMouseLeave={cells.length > 0 ? () => onHover(null) : undefined}
    >
      {isGap && cells.length === 0 && <span className="visually-hidden">{t('matrix.gap')}</span>}
      {cells.map((cell) => (
        <Value
          key={cell.factIds.join() || cell.quantity.raw}
          cell={cell}
          isDated={cell.isPart || isCoarser(cell, column)}
        />
      ))}
    </td>
  );
}

function Value({ cell, isDated }: { cell: MatrixCell; isDated: boolean }) {
  const t = useWords();
  const wording = useWording();
  const value = wording.quantity(cellQuantity(cell.quantity));
  return (
    <div className={cell.isEvent ? 'is-event' : undefined}>
      <div className="matrix-value">
        <Marks cell={cell} />
        <span className="matrix-figure" title={cell.isEvent ? t('matrix.event') : undefined}>
          {cell.isEvent ? t('matrix.plus', { value }) : value}
        </span>
        {cell.agreeing > 1 && (
          <span className="matrix-times" title={t('matrix.agree', { count: cell.agreeing })}>
            {t('matrix.times', { count: cell.agreeing })}
          </span>
        )}
      </div>
      {isDated && cell.period && <div className="matrix-part">{wording.periodText(cell.period)}</div>}
    </div>
  );
}

function Marks({ cell }: { cell: MatrixCell }) {
  const t = useWords();
  const marks = [
    cell.isStale && ({ icon: 'clock', word: 'markStale' } as const),
    cell.conflicts.length > 0 && ({ icon: 'alert', word: 'markConflict' } as const),
    cell.isDecided && !cell.isStale && ({ icon: 'gavel', word: 'markDecided' } as const),
  ];
  return marks.map(
    (mark) =>
      mark && (
        <span
          key={mark.word}
          className="matrix-mark"
          role="img"
          aria-label={t(`matrix.${mark.word}`)}
          title={t(`matrix.${mark.word}`)}
        >
          <Icon name={mark.icon} />
        </span>
      ),
  );
}
