import { type ChartSpec, chartSpec } from '../../../electron/common/chartSpec.ts';
import type { ChartId } from '../../../electron/common/ids.ts';
import { prepare, type ReadDb, type WriteDb } from '../../handle.ts';
import { changeEntity, performAct, recordChange } from '../../history.ts';
import { listHolders } from '../../merging.ts';
import { chart } from '../../schema/chart.ts';
import type { Person } from '../review/changeFacts.ts';

export interface ChartRow {
  readonly id: ChartId;
  readonly title: string;
  readonly spec: ChartSpec;
  /** Digest of what it drew when it was saved, as the caller computed it. */
  readonly basis: string | null;
  readonly savedAt: string;
  readonly savedBy: string;
}
type ChartRecord = Omit<ChartRow, 'spec'> & { readonly spec: string };

const SELECT = `SELECT id, title, spec, basis, saved_at AS savedAt, saved_by AS savedBy FROM chart WHERE trashed_at IS NULL`;
/** A chart saved before a field was thought of gets what stands for it, and shows merged indicators as the one they are. */
function toRow(db: ReadDb, record: ChartRecord): ChartRow {
  const spec = chartSpec.parse(JSON.parse(record.spec));
  return { ...record, spec: { ...spec, indicatorIds: listHolders(db, spec.indicatorIds) } };
}

/** Saved charts that are not in the trash, the last saved first. */
export const listCharts = (db: ReadDb): ChartRow[] =>
  prepare<ChartRecord>(db, `${SELECT} ORDER BY saved_at DESC, id DESC`)
    .all()
    .map((record) => toRow(db, record));

export function getChart(db: ReadDb, id: ChartId): ChartRow | null {
  const record = prepare<ChartRecord>(db, `${SELECT} AND id = ?`).get(id);
  return record ? toRow(db, record) : null;
}

export interface ChartInput extends Person {
  readonly id?: ChartId | undefined;
  readonly title: string;
  readonly spec: ChartSpec;
  readonly basis?: string | null;
}

/** Saves a chart, new or in place of what it was, with its history row. Throws for an id that is gone. */
export function saveChart(db: WriteDb, input: ChartInput): ChartRow {
  const columns = {
    title: input.title,
    spec: input.spec,
    basis: input.basis ?? null,
    savedAt: db.now(),
    savedBy: input.who,
  };
  const id = performAct(db, { ...input, action: 'save-chart' }, (act) => {
    if (input.id !== undefined) {
      changeEntity(db, act, { entity: 'chart', entityId: input.id, columns });
      return input.id;
    }
    const [row] = db.orm.insert(chart).values(columns).returning({ id: chart.id }).all();
    const made = (row as { id: ChartId }).id;
    recordChange(db, { ...act, entity: 'chart', entityId: made, before: null, after: columns });
    return made;
  });
  const row = getChart(db, id);
  if (!row) throw new Error(`chart ${id} is in the trash`);
  return row;
}

export function trashChart(db: WriteDb, input: Person & { id: ChartId }): boolean {
  return performAct(db, { ...input, action: 'trash' }, (act) =>
    changeEntity(db, act, { entity: 'chart', entityId: input.id, columns: { trashedAt: db.now() } }),
  );
}
