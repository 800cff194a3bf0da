import { nameGroup } from '../../../electron/common/arrangement.ts';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import type { Matrix } from '../../../electron/common/matrix.ts';
import type { CallInput } from '../../../electron/contract/index.ts';

type Group = Matrix['groups'][number];
export type Move = CallInput<'indicators.arrange'>;

export const keyOfGroup = ({ en, zh }: Pick<Group, 'en' | 'zh'>): string => nameGroup({ groupEn: en, groupZh: zh });

/** The indicators of a group, each once, in the order they stand. */
export const listOwn = ({ rows }: Group): IndicatorRef[] => [
  ...new Map(rows.map(({ indicator }) => [indicator.id, indicator])).values(),
];

const toNames = ({ en, zh }: Group): { zh: string; en: string } | null =>
  en || zh ? { zh: zh ?? en ?? '', en: en ?? zh ?? '' } : null;

/** One step up or down: past its neighbour, or into the group above or below. Null at the ends. */
export function stepIndicator(groups: readonly Group[], id: IndicatorId, by: -1 | 1): Move | null {
  const at = groups.findIndex((group) => listOwn(group).some((one) => one.id === id));
  const group = groups[at];
  if (!group) return null;
  const own = listOwn(group);
  const index = own.findIndex((one) => one.id === id);
  if (by < 0 && index > 0) return { ids: [id], before: own[index - 1]?.id ?? null };
  if (by > 0 && index < own.length - 1) return { ids: [id], before: own[index + 2]?.id ?? null, group: toNames(group) };
  const next = groups[at + by];
  if (!next) return null;
  return { ids: [id], before: by > 0 ? (listOwn(next)[0]?.id ?? null) : null, group: toNames(next) };
}

/** Before which group one is put to go a step up or down; undefined where it cannot. */
export function stepGroup(groups: readonly Group[], key: string, by: -1 | 1): string | null | undefined {
  const named = groups.map(keyOfGroup).filter(Boolean);
  const at = named.indexOf(key);
  if (at < 0 || at + by < 0 || at + by >= named.length) return undefined;
  return by < 0 ? (named[at - 1] as string) : (named[at + 2] ?? null);
}

/** Where something dragged is dropped: before a row, or into a group. */
export const dropOnRow = (id: IndicatorId, before: IndicatorId): Move | null =>
  id === before ? null : { ids: [id], before };

export const dropOnGroup = (id: IndicatorId, group: Group): Move => ({
  ids: [id],
  before: listOwn(group).find((one) => one.id !== id)?.id ?? null,
  group: toNames(group),
});
