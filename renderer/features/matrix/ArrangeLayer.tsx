import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { Matrix } from '../../../electron/common/matrix.ts';
import { SERIES_FREQUENCIES } from '../../../electron/common/vocabulary.ts';
import { useWords } from '../../app/language.ts';
import { useWrite } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { useWording } from '../../app/wording.ts';
import { PopMenu, type PopSection } from '../../components/PopMenu.tsx';
import { keyOfGroup, stepGroup, stepIndicator } from './arrange.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { NameDialog } from './NameDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { SuggestDialog } from './SuggestDialog.tsx';
import type { Layer, useArranging } from './useArranging.ts';

interface Props extends Omit<ReturnType<typeof useArranging>, 'arranging'> {
  readonly groups: Matrix['groups'];
  readonly onChart: () => void;
}

/** Menus and dialogs over the matrix, one at a time. */
export function ArrangeLayer({ layer, ...rest }: Props) {
  const close = (): void => rest.setLayer(null);
  if (!layer) return null;
  if (layer.kind === 'indicator') return <IndicatorMenu {...rest} layer={layer} />;
  if (layer.kind === 'group') return <GroupMenu {...rest} layer={layer} />;
  if (layer.kind === 'merge') return <MergeDialog indicator={layer.indicator} onClose={close} />;
  if (layer.kind === 'split') return <SplitDialog indicator={layer.indicator} onClose={close} />;
  if (layer.kind === 'suggest') return <SuggestDialog onClose={close} />;
  if (layer.kind === 'renameGroup') return <RenameGroup group={layer.group} onClose={close} />;
  if (layer.kind === 'rename') return <RenameIndicator indicator={layer.indicator} onClose={close} />;
  return <Regroup indicator={layer.indicator} groups={rest.groups} onClose={close} />;
}

type Of<K extends Layer['kind']> = Extract<Layer, { kind: K }>;

function IndicatorMenu({ layer, setLayer, move, groups, onChart }: Omit<Props, 'layer'> & { layer: Of<'indicator'> }) {
  const t = useWords();
  const wording = useWording();
  const isOff = useReadOnly();
  const setFrequency = useWrite('indicators.setFrequency');
  const { indicator, at } = layer;
  const open = (kind: 'rename' | 'merge' | 'split' | 'regroup') => () => setLayer({ kind, indicator });
  const step = (by: -1 | 1) => ({ wanted: stepIndicator(groups, indicator.id, by), by });
  const moves = [step(-1), step(1)].map(({ wanted, by }) => ({
    text: t(by < 0 ? 'matrix.arrange.up' : 'matrix.arrange.down'),
    hotkey: by < 0 ? 'Alt ↑' : 'Alt ↓',
    isOff: isOff ?? (wanted ? null : t('matrix.arrange.atEnd')),
    onChoose: () => move(wanted),
  }));
  const sections: PopSection[] = [
    {
      items: [
        { text: t('matrix.arrange.rename'), hotkey: 'F2', isOff, onChoose: open('rename') },
        { text: t('matrix.arrange.mergeMenu'), isOff, onChoose: open('merge') },
        { text: t('matrix.arrange.splitMenu'), isOff, onChoose: open('split') },
        { text: t('matrix.arrange.groupMenuItem'), isOff, onChoose: open('regroup') },
      ],
    },
    { items: moves },
    {
      title: t('matrix.arrange.frequency'),
      items: [...SERIES_FREQUENCIES, null].map((frequency) => ({
        text: t(`frequency.${frequency ?? 'none'}`),
        isOff,
        isChosen: indicator.frequency === frequency,
        onChoose: () => setFrequency.mutate({ ids: [indicator.id], frequency }),
      })),
    },
    { items: [{ text: t('matrix.chart'), hotkey: 'C', onChoose: onChart }] },
  ];
  return <PopMenu label={wording.name(indicator)} at={at} sections={sections} onClose={() => setLayer(null)} />;
}

function GroupMenu({ layer, setLayer, moveGroup, groups }: Omit<Props, 'layer'> & { layer: Of<'group'> }) {
  const t = useWords();
  const wording = useWording();
  const isOff = useReadOnly();
  const { group, at } = layer;
  const key = keyOfGroup(group);
  const moves = ([-1, 1] as const).map((by) => {
    const before = stepGroup(groups, key, by);
    return {
      text: t(by < 0 ? 'matrix.arrange.up' : 'matrix.arrange.down'),
      isOff: isOff ?? (before === undefined ? t('matrix.arrange.atEnd') : null),
      onChoose: () => moveGroup(key, before),
    };
  });
  const rename = {
    text: t('matrix.arrange.rename'),
    isOff,
    onChoose: () => setLayer({ kind: 'renameGroup', group } as const),
  };
  return (
    <PopMenu
      label={wording.name({ zh: group.zh ?? '', en: group.en ?? '' })}
      at={at}
      sections={[{ items: [rename, ...moves] }]}
      onClose={() => setLayer(null)}
    />
  );
}

function RenameIndicator({ indicator, onClose }: { indicator: IndicatorRef; onClose: () => void }) {
  const t = useWords();
  const wording = useWording();
  const rename = useWrite('indicators.rename');
  return (
    <NameDialog
      title={t('matrix.arrange.renameTitle', { name: wording.name(indicator) })}
      hint={t('matrix.arrange.renameHint')}
      value={indicator}
      onSave={({ zh, en }) => rename.mutate({ id: indicator.id, zh, en }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function RenameGroup({ group, onClose }: { group: Matrix['groups'][number]; onClose: () => void }) {
  const t = useWords();
  const wording = useWording();
  const rename = useWrite('indicators.arrangeGroup');
  const names = { zh: group.zh ?? '', en: group.en ?? '' };
  return (
    <NameDialog
      title={t('matrix.arrange.renameTitle', { name: wording.name(names) })}
      hint={t('matrix.arrange.renameGroupHint')}
      value={names}
      onSave={({ zh, en }) => rename.mutate({ group: keyOfGroup(group), name: { zh, en } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

interface RegroupProps {
  readonly indicator: IndicatorRef;
  readonly groups: Matrix['groups'];
  readonly onClose: () => void;
}

function Regroup({ indicator, groups, onClose }: RegroupProps) {
  const arrange = useWrite('indicators.arrange');
  return (
    <GroupDialog
      indicator={indicator}
      groups={groups}
      onSave={(group) => arrange.mutate({ ids: [indicator.id], group }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
