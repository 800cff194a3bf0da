import { useState } from 'react';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { Matrix } from '../../../electron/common/matrix.ts';
import { useWrite } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { dropOnGroup, dropOnRow, keyOfGroup, type Move, stepIndicator } from './arrange.ts';
import type { Line } from './lines.ts';
import type { Arranging, Point } from './MatrixTable.tsx';

type Group = Matrix['groups'][number];

/** What is open over the matrix: a menu at a point, or a dialog. */
export type Layer =
  | { readonly kind: 'indicator'; readonly indicator: IndicatorRef; readonly line: Line; readonly at: Point }
  | { readonly kind: 'group'; readonly group: Group; readonly at: Point }
  | { readonly kind: 'rename' | 'merge' | 'split' | 'regroup'; readonly indicator: IndicatorRef }
  | { readonly kind: 'renameGroup'; readonly group: Group }
  | { readonly kind: 'suggest' };

interface Arranged {
  readonly layer: Layer | null;
  readonly setLayer: (layer: Layer | null) => void;
  readonly move: (move: Move | null) => void;
  readonly moveGroup: (group: string, before: string | null | undefined) => void;
  readonly arranging: Omit<Arranging, 'onFold'>;
}

/** How rows and groups are moved about, by menu, by key and by dragging: each one undoable step. */
export function useArranging(groups: Matrix['groups']): Arranged {
  const [layer, setLayer] = useState<Layer | null>(null);
  const isReadOnly = useReadOnly() !== null;
  const arrange = useWrite('indicators.arrange');
  const arrangeGroup = useWrite('indicators.arrangeGroup');
  const move = (wanted: Move | null): void => {
    if (wanted && !isReadOnly) arrange.mutate(wanted);
  };
  const moveGroup = (group: string, before: string | null | undefined): void => {
    if (before !== undefined && before !== group && !isReadOnly) arrangeGroup.mutate({ group, before });
  };
  const findGroup = (key: string): Group | undefined => groups.find((group) => keyOfGroup(group) === key);
  const arranging: Arranged['arranging'] = {
    onMenu: (indicator, line, at) => setLayer({ kind: 'indicator', indicator, line, at }),
    onGroupMenu: (group, at) => setLayer({ kind: 'group', group, at }),
    onRename: (indicator) => !isReadOnly && setLayer({ kind: 'rename', indicator }),
    onStep: ({ id }, by) => move(stepIndicator(groups, id, by)),
    onDrop(what, onto) {
      const group = onto.kind === 'group' ? findGroup(onto.key) : undefined;
      if (what.kind === 'group') moveGroup(what.key, onto.kind === 'group' ? onto.key || null : undefined);
      else if (onto.kind === 'indicator') move(dropOnRow(what.id, onto.id));
      else if (group) move(dropOnGroup(what.id, group));
    },
  };
  return { layer, setLayer, move, moveGroup, arranging };
}
