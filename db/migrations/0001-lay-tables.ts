import { DECISION_TABLES } from './0001/decisionTables.ts';
import { FACT_TABLES } from './0001/factTables.ts';
import { FINDING_TABLES } from './0001/findingTables.ts';
import { GUARDS } from './0001/guards.ts';
import { SEARCH_TABLES } from './0001/searchTables.ts';
import { TEXT_TABLES } from './0001/textTables.ts';
import type { Migration } from './migration.ts';

/** The words in the CHECKs are copies on purpose: a vocabulary that grows must not change what this step made. */
export const layTables: Migration = {
  number: 1,
  name: 'lay-tables',
  up: (db) => {
    for (const sql of [TEXT_TABLES, FACT_TABLES, FINDING_TABLES, DECISION_TABLES, SEARCH_TABLES, GUARDS]) db.exec(sql);
  },
};
