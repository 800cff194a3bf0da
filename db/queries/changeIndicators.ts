import { nameGroup, orderGroups, spreadBetween } from '../../electron/common/arrangement.ts';
import type { FactId, IndicatorId } from '../../electron/common/ids.ts';
import { writeColumns } from '../entities.ts';
import { prepare, type WriteDb } from '../handle.ts';
import { type Act, changeEntity, performAct, recordChange } from '../history.ts';
import { findHolder } from '../merging.ts';
import type { Columns } from '../tableRows.ts';
import {
  APART_SETTING,
  type ArrangedRef,
  GROUPS_SETTING,
  listApart,
  listArranged,
  readGroupOrder,
} from './arrangement.ts';
import { ensureIndicator } from './indicators.ts';
import type { Person } from './review/changeFacts.ts';

export interface Names {
  readonly zh: string;
  readonly en: string;
}

const change = (db: WriteDb, act: Act, entityId: IndicatorId, columns: Columns): boolean =>
  changeEntity(db, act, { entity: 'indicator', entityId, columns });

/** One row of history for each indicator, however many facts move: they remember where they came from. */
export function mergeIndicators(db: WriteDb, input: Person & { ids: readonly IndicatorId[]; into: IndicatorId }): void {
  performAct(db, { ...input, action: 'merge' }, (act) => {
    for (const id of input.ids) change(db, act, id, { mergedInto: findHolder(db, input.into) });
  });
}

export function splitBack(db: WriteDb, input: Person & { id: IndicatorId }): void {
  performAct(db, { ...input, action: 'split-back' }, (act) => change(db, act, input.id, { mergedInto: null }));
}

const SOURCE_SQL = `SELECT key, unit_kind AS unitKind, usual_measure AS usualMeasure, group_zh AS groupZh,
  group_en AS groupEn, coalesce(origin_id, id) AS originId, frequency FROM indicator WHERE id = ?`;

interface Source {
  readonly unitKind: string | null;
  readonly usualMeasure: never;
  readonly groupZh: string | null;
  readonly groupEn: string | null;
  readonly originId: IndicatorId;
  readonly frequency: string | null;
}

/** An indicator beside the one whose facts it takes, in its group and with its habits. */
function makeBeside(db: WriteDb, act: Act, id: IndicatorId, { zh, en }: Names): IndicatorId {
  const source = prepare<Source>(db, SOURCE_SQL).get(id) as Source;
  const { next } = prepare<{ next: number }>(db, 'SELECT coalesce(max(id), 0) + 1 AS next FROM indicator').get() ?? {
    next: 1,
  };
  const { originId, frequency, ...habits } = source;
  const made = ensureIndicator(db, { ...habits, key: `own-${next}`, zh, en, isProposed: false });
  const position = placeBetween(listArranged(db), { ids: [made], group: nameGroup(source), after: id })?.[0];
  const columns = { originId, frequency, position: position ?? made };
  writeColumns(db, { entity: 'indicator', entityId: made, columns });
  recordChange(db, { ...act, entity: 'indicator', entityId: made, before: null, after: { zh, en, originId } });
  return made;
}

export type SplitInto = { readonly id: IndicatorId } | Names;

/** A fact that goes to an indicator that was there before is a person's from then on; a new one keeps its facts anyway. */
export function splitIndicator(
  db: WriteDb,
  input: Person & { id: IndicatorId; factIds: readonly FactId[]; into: SplitInto },
): IndicatorId {
  return performAct(db, { ...input, action: 'split' }, (act) => {
    const isNew = !('id' in input.into);
    const to = 'id' in input.into ? findHolder(db, input.into.id) : makeBeside(db, act, input.id, input.into);
    const columns = isNew ? { indicatorId: to } : { indicatorId: to, metAs: null, isTouched: true };
    for (const entityId of input.factIds) changeEntity(db, act, { entity: 'fact', entityId, columns });
    return to;
  });
}

/** It goes on being found by the names it had. */
export function renameIndicator(db: WriteDb, input: Person & Names & { id: IndicatorId }): boolean {
  const { id, zh, en } = input;
  return performAct(db, { ...input, action: 'rename' }, (act) => change(db, act, id, { zh, en, isRenamed: true }));
}

interface Target {
  readonly ids: readonly IndicatorId[];
  readonly group: string;
  readonly before?: IndicatorId | null;
  readonly after?: IndicatorId;
}

/** Positions for some indicators between their new neighbours; null where there is no room left between these. */
function placeBetween(arranged: readonly ArrangedRef[], { ids, group, before, after }: Target): number[] | null {
  const others = arranged.filter((one) => nameGroup(one) === group && !ids.includes(one.id));
  const found = others.findIndex(({ id }) => id === (before ?? after));
  const at = found < 0 ? others.length : after === undefined ? found : found + 1;
  return spreadBetween(others[at - 1]?.position, others[at]?.position, ids.length);
}

/** The order of groups is written down with the first move, so that no later one of an indicator moves its group. */
function keepGroupOrder(db: WriteDb, act: Act, group: string): void {
  const now = orderGroups(listArranged(db), readGroupOrder(db)).filter(Boolean);
  const columns = { [GROUPS_SETTING]: now.includes(group) || group === '' ? now : [...now, group] };
  changeEntity(db, act, { entity: 'setting', entityId: 0, columns });
}

/** Makes room where a hundred moves have halved a gap away. */
function renumber(db: WriteDb, act: Act, group: string): void {
  const members = listArranged(db).filter((one) => nameGroup(one) === group);
  for (const [at, { id }] of members.entries()) change(db, act, id, { position: at + 1 });
}

export function arrangeIndicators(
  db: WriteDb,
  input: Person & { ids: readonly IndicatorId[]; group?: Names | null | undefined; before: IndicatorId | null },
): void {
  const { ids, group, before } = input;
  performAct(db, { ...input, action: 'arrange' }, (act) => {
    const arranged = listArranged(db);
    const like = arranged.find(({ id }) => id === (before ?? ids[0]));
    const wanted = group === undefined ? like : { groupZh: group?.zh ?? null, groupEn: group?.en ?? null };
    if (!wanted) return;
    const key = nameGroup(wanted);
    keepGroupOrder(db, act, key);
    const target = { ids, group: key, before };
    if (placeBetween(arranged, target) === null) renumber(db, act, key);
    const positions = placeBetween(listArranged(db), target) ?? [];
    for (const [at, id] of ids.entries()) {
      const own = arranged.find((one) => one.id === id);
      const { groupZh, groupEn } = wanted;
      const regrouped = own && nameGroup(own) !== key ? { groupZh, groupEn, isRegrouped: true } : {};
      change(db, act, id, { ...regrouped, position: positions[at] ?? at });
    }
  });
}

function renameGroup(db: WriteDb, act: Act, group: string, { zh, en }: Names): string {
  for (const one of listArranged(db))
    if (nameGroup(one) === group) change(db, act, one.id, { groupZh: zh, groupEn: en, isRegrouped: true });
  return nameGroup({ groupZh: zh, groupEn: en });
}

/** Renames a group, which joins it to another of that name, or moves it before another; null puts it last. */
export function arrangeGroup(
  db: WriteDb,
  input: Person & { group: string; name?: Names | undefined; before?: string | null | undefined },
): void {
  const { group, name, before } = input;
  performAct(db, { ...input, action: name ? 'rename-group' : 'arrange' }, (act) => {
    const order = orderGroups(listArranged(db), readGroupOrder(db)).filter(Boolean);
    const now = name ? renameGroup(db, act, group, name) : group;
    const renamed = [...new Set(order.map((one) => (one === group ? now : one)))];
    const others = renamed.filter((one) => one !== now);
    const at = before ? others.indexOf(before) : -1;
    const moved = at < 0 ? [...others, now] : [...others.slice(0, at), now, ...others.slice(at)];
    const columns = { [GROUPS_SETTING]: before === undefined ? renamed : moved };
    changeEntity(db, act, { entity: 'setting', entityId: 0, columns });
  });
}

/** The pair by the keys of both, whichever is named first. */
export const namePair = (a: string, b: string): string => [a, b].sort().join(' | ');

export function keepApart(db: WriteDb, input: Person & { keys: readonly [string, string] }): void {
  performAct(db, { ...input, action: 'keep-apart' }, (act) => {
    const columns = { [APART_SETTING]: [...new Set([...listApart(db), namePair(...input.keys)])] };
    changeEntity(db, act, { entity: 'setting', entityId: 0, columns });
  });
}
