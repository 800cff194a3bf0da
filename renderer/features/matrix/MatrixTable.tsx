import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { Matrix, MatrixCell } from '../../../electron/common/matrix.ts';
import { useWords } from '../../app/language.ts';
import { keyOfGroup } from './arrange.ts';
import { BlockBody } from './BlockBody.tsx';
import { listBlocks } from './blocks.ts';
import { CellView } from './CellView.tsx';
import { GroupHead } from './GroupHead.tsx';
import { cellsAt, type Line, type Spot, stepSpot, UNDATED } from './lines.ts';
import { keyOfSpot, type Take } from './picks.ts';
import { RowHead } from './RowHead.tsx';
import { type Dragged, useDragging } from './useDragging.ts';

type Group = Matrix['groups'][number];

/** Where a menu opens, in pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Arranging {
  readonly onMenu: (indicator: IndicatorRef, line: Line, at: Point) => void;
  readonly onGroupMenu: (group: Group, at: Point) => void;
  readonly onRename: (indicator: IndicatorRef) => void;
  readonly onStep: (indicator: IndicatorRef, by: -1 | 1) => void;
  readonly onDrop: (what: Dragged, onto: Dragged) => void;
  readonly onFold: (group: string) => void;
}

interface Props extends Arranging {
  readonly groups: Matrix['groups'];
  /** Those that are shown, the undated one first. */
  readonly columns: readonly string[];
  /** Rows of the groups that are not folded. */
  readonly lines: readonly Line[];
  readonly allLines: readonly Line[];
  readonly folded: readonly string[];
  readonly spot: Spot | null;
  /** Cells taken for a chart, by `keyOfSpot`. */
  readonly picked: ReadonlySet<string>;
  readonly onSpot: (spot: Spot, how: Take) => void;
  readonly onHover: (cells: readonly MatrixCell[], at: Point | null) => void;
}

const takeOf = ({ shiftKey, ctrlKey, metaKey }: KeyboardEvent | MouseEvent): Take =>
  shiftKey ? 'to' : ctrlKey || metaKey ? 'more' : 'one';

const pointOf = (event: MouseEvent): Point => {
  const box = event.currentTarget.getBoundingClientRect();
  // A menu that a key opens has no place of its own.
  return event.clientX === 0 && event.clientY === 0
    ? { x: box.left + 16, y: box.bottom }
    : { x: event.clientX, y: event.clientY };
};

/**
 * A grid in the ARIA sense: one tab stop, arrows move, the cell moved to shows its evidence at once. With Shift they take
 * all up to it; Ctrl and Space take one more, Shift and Space a row. Alt and arrows move the indicator itself.
 */
export function MatrixTable(props: Props) {
  const { groups, columns, lines, allLines, folded, spot, picked, onSpot } = props;
  const t = useWords();
  const body = useRef<HTMLTableElement>(null);
  const used = new Set(columns.filter((column) => lines.some(({ row }) => cellsAt(row, column).length > 0)));
  const isByKey = useRef(false);
  const { over, follow } = useDragging(props.onDrop);

  useEffect(() => {
    if (!isByKey.current || !spot) return;
    isByKey.current = false;
    body.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
  }, [spot]);

  const first = lines[0] && { line: lines[0].key, column: columns[columns.length - 1] ?? UNDATED };
  const tabStop = spot && lines.some(({ key }) => key === spot.line) && columns.includes(spot.column) ? spot : first;
  const here = tabStop && lines.find(({ key }) => key === tabStop.line);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!tabStop || !here || !(event.target instanceof Element) || !event.target.closest('[role="gridcell"]')) return;
    const { indicator } = here.row;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      props.onStep(indicator, event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === 'F2') props.onRename(indicator);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepSpot(lines, columns, tabStop, event.key);
    if (!next) return;
    event.preventDefault();
    isByKey.current = true;
    onSpot(next, event.shiftKey ? 'to' : 'one');
  };
  const open = (event: KeyboardEvent, at: Spot): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    const isSpace = event.key === ' ';
    onSpot(at, isSpace && event.shiftKey ? 'row' : isSpace && event.ctrlKey ? 'more' : 'one');
    if (event.key === 'Enter') document.getElementById('evidence')?.focus();
  };
  /** A click on a name takes its row; the keyboard has Shift and Space for it. */
  const takeRow = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element) || target.closest('button')) return;
    const key = target.closest<HTMLElement>('[data-line]')?.dataset.line;
    const column = key === spot?.line ? spot?.column : undefined;
    if (key !== undefined) onSpot({ line: key, column: column ?? columns.at(-1) ?? UNDATED }, 'row');
  };
  // With Shift the browser would mark text.
  const keepText = (event: MouseEvent): void => {
    if (event.shiftKey) event.preventDefault();
  };
  const openMenu = (line: Line) => (event: MouseEvent) => {
    event.preventDefault();
    props.onMenu(line.row.indicator, line, pointOf(event));
  };
  const renderRow = (line: Line, above: Line | undefined) => {
    const { row } = line;
    const { id } = row.indicator;
    return (
      <tr key={line.key} className={row.modality === 'actual' ? undefined : 'is-not-actual'}>
        <RowHead
          line={line}
          isBelow={above?.row.indicator.id === id}
          isDropTarget={over?.kind === 'indicator' && over.id === id && above?.row.indicator.id !== id}
          onMenu={openMenu(line)}
          onDrag={follow({ kind: 'indicator', id })}
        />
        {columns.map((column) => {
          const at = { line: line.key, column };
          const cells = cellsAt(row, column);
          const isHere = tabStop?.line === line.key && tabStop.column === column;
          return (
            <CellView
              key={column}
              cells={cells}
              column={column}
              isUsed={used.has(column)}
              isGap={row.gaps.includes(column)}
              isTabStop={isHere}
              isSelected={isHere && tabStop === spot}
              isPicked={picked.has(keyOfSpot(at))}
              testId={`matrix-cell-${line.testKey}-${column}`}
              onSelect={(event) => onSpot(at, takeOf(event))}
              onKeyDown={(event) => open(event, at)}
              onMenu={openMenu(line)}
              onHover={(point) => props.onHover(cells, point)}
            />
          );
        })}
      </tr>
    );
  };
  const renderGroup = (group: Group) => {
    const key = keyOfGroup(group);
    return (
      <GroupHead
        group={group}
        columns={columns.length}
        isFolded={folded.includes(key)}
        isDropTarget={over?.kind === 'group' && over.key === key}
        onFold={() => props.onFold(key)}
        onMenu={
          key === ''
            ? undefined
            : (event) => {
                event.preventDefault();
                props.onGroupMenu(group, pointOf(event));
              }
        }
        onDrag={follow({ kind: 'group', key })}
      />
    );
  };
  return (
    <table
      ref={body}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA pattern for a grid of cells is a table with this role
      role="grid"
      aria-multiselectable="true"
      className="matrix"
      aria-label={t('matrix.title')}
      onKeyDown={onKeyDown}
      onMouseDown={keepText}
      onClick={takeRow}
    >
      <thead>
        <tr>
          <th scope="col">{t('fact.column.indicator')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column} className={used.has(column) ? 'is-number' : 'is-unused'}>
              <ColumnName column={column} isUsed={used.has(column)} />
            </th>
          ))}
        </tr>
      </thead>
      {listBlocks(groups, allLines, folded).map(({ key, group, lines: own }) => (
        <BlockBody
          key={key}
          head={group && renderGroup(group)}
          rows={own.length}
          columns={columns.length}
          isHeld={own.some((line) => line.key === tabStop?.line)}
          renderRows={() => own.map((line, at) => renderRow(line, own[at - 1]))}
        />
      ))}
    </table>
  );
}

/** A column nobody states a value for is kept, but narrow: a target for 2030 must not push the years apart. */
function ColumnName({ column, isUsed }: { column: string; isUsed: boolean }) {
  const t = useWords();
  const name = column === UNDATED ? t('matrix.undated') : column.replace(/-([HQ])/, ' $1');
  if (isUsed) return name;
  return (
    <span title={name}>
      <span aria-hidden="true">·</span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
