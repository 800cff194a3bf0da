import type Database from 'better-sqlite3';
import { backupBeside } from './backup.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { ProjectFileError } from './projectFileError.ts';

export const latestVersion = (migrations: readonly Migration[] = MIGRATIONS): number => migrations.length;

const readVersion = (db: Database.Database): number => db.pragma('user_version', { simple: true }) as number;

function assertContiguous(migrations: readonly Migration[]): void {
  migrations.forEach(({ number, name }, index) => {
    if (number !== index + 1) throw new Error(`migration ${number} (${name}) stands in place ${index + 1}`);
  });
}

/** @throws ProjectFileError `newer-version` for a file that a later program wrote */
export function refuseNewer(db: Database.Database, migrations: readonly Migration[] = MIGRATIONS): void {
  const version = readVersion(db);
  if (version <= latestVersion(migrations)) return;
  throw new ProjectFileError(
    'newer-version',
    db.name,
    `has format ${version}, this program knows ${latestVersion(migrations)}; open it with a newer Crosscheck`,
  );
}

/** Neither check is made by COMMIT itself once foreign keys are off. */
function assertWhole(db: Database.Database): void {
  const orphans = db.pragma('foreign_key_check') as unknown[];
  if (orphans.length > 0) throw new Error(`the migration leaves ${orphans.length} rows without their parent`);
  const verdict = db.pragma('integrity_check(1)', { simple: true });
  if (verdict !== 'ok') throw new Error(`integrity_check after the migration: ${String(verdict)}`);
}

function runSteps(db: Database.Database, steps: readonly Migration[]): void {
  for (const step of steps) {
    step.up(db);
    db.pragma(`user_version = ${step.number}`);
  }
  assertWhole(db);
}

export interface MigrationResult {
  readonly from: number;
  readonly to: number;
  /** Where the copy made before it is; null where nothing had to be done or the file was new. */
  readonly backup: string | null;
}

/**
 * Brings a file to the newest format: backup, keys off, one exclusive transaction, checks, commit, keys on.
 * A step that fails leaves the file as it was. Foreign keys cannot be switched inside a transaction, and with them on
 * a table rebuild would empty its child tables.
 */
export function migrate(db: Database.Database, migrations: readonly Migration[] = MIGRATIONS): MigrationResult {
  assertContiguous(migrations);
  refuseNewer(db, migrations);
  const from = readVersion(db);
  const to = latestVersion(migrations);
  if (from === to) return { from, to, backup: null };
  const backup = from === 0 ? null : backupBeside(db, to);
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => runSteps(db, migrations.slice(from))).exclusive();
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return { from, to, backup };
}
