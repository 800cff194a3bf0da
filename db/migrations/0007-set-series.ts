import type { Migration } from './migration.ts';

/** How far numbers reach decides every finding. */
const noteAll = (event: string): string => `
CREATE TRIGGER precision_${event.toLowerCase()}_todo AFTER ${event} ON meta
WHEN ${event === 'DELETE' ? 'OLD' : 'NEW'}.key = 'setting.precision'
BEGIN
  INSERT INTO finding_todo (scope, changes) VALUES ('all', 1)
  ON CONFLICT (scope) DO UPDATE SET changes = changes + 1;
END;`;

/** Findings of holes follow at once; the rest of the indicator is computed along. */
const STEPS = `
ALTER TABLE indicator ADD COLUMN frequency TEXT CHECK (frequency IN ('year', 'half', 'quarter', 'month'));
CREATE TRIGGER indicator_frequency_todo AFTER UPDATE OF frequency ON indicator WHEN NEW.frequency IS NOT OLD.frequency
BEGIN
  INSERT INTO finding_todo (scope, changes) VALUES ('indicator:' || NEW.id, 1)
  ON CONFLICT (scope) DO UPDATE SET changes = changes + 1;
END;

${['INSERT', 'UPDATE', 'DELETE'].map(noteAll).join('')}`;

/** How often a series is stated. */
export const setSeries: Migration = {
  number: 7,
  name: 'set-series',
  up: (db) => {
    db.exec(STEPS);
  },
};
