import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { annotation, tag } from '../../db/schema/annotation.ts';
import { article, articleText } from '../../db/schema/article.ts';
import { chart } from '../../db/schema/chart.ts';
import {
  decision,
  decisionFigure,
  decisionFinding,
  decisionIndicator,
  decisionMember,
  decisionReplaced,
} from '../../db/schema/decision.ts';
import { arrival, edition, editionPart, editionValue, editionWithdrawal } from '../../db/schema/edition.ts';
import { exported, exportValue } from '../../db/schema/export.ts';
import { fact, factChange, factEvidence, factTally } from '../../db/schema/fact.ts';
import { finding, findingMember, findingTodo } from '../../db/schema/finding.ts';
import { history, historyReason } from '../../db/schema/history.ts';
import { indicator, subject } from '../../db/schema/indicator.ts';
import { meta } from '../../db/schema/meta.ts';
import { source } from '../../db/schema/source.ts';
import { ENCODINGS } from '../../electron/common/articleRow.ts';
import { ENTITIES } from '../../electron/common/historyRow.ts';
import * as words from '../../electron/common/vocabulary.ts';
import { makeProject } from './fixture.ts';

const TABLES: SQLiteTable[] = [
  ...[annotation, tag],
  ...[
    meta,
    source,
    article,
    articleText,
    indicator,
    subject,
    fact,
    factChange,
    factTally,
    factEvidence,
    finding,
    findingMember,
    findingTodo,
  ],
  ...[
    decision,
    decisionFinding,
    decisionMember,
    decisionFigure,
    decisionReplaced,
    decisionIndicator,
    chart,
    history,
    historyReason,
    exported,
    exportValue,
  ],
  ...[edition, editionValue, editionPart, editionWithdrawal, arrival],
];

interface ColumnInfo {
  name: string;
  type: string;
  notnull: number;
  pk: number;
  hidden: number;
}

describe('schema', () => {
  it('has the tables of the file, all of them strict', () => {
    const db = makeProject();
    const rows = db.sqlite.pragma('table_list') as { name: string; type: string; strict: number }[];
    const own = rows.filter(({ name, type }) => type === 'table' && !name.startsWith('sqlite_'));
    expect(own.map(({ name }) => name).sort()).toEqual(TABLES.map((table) => getTableConfig(table).name).sort());
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  it.each(TABLES.map((table) => [getTableConfig(table).name, table] as const))(
    'describes the columns of %s',
    (name, table) => {
      const db = makeProject();
      const columns = db.sqlite.pragma(`table_xinfo(${name})`) as ColumnInfo[];
      const inFile = columns.map((column) => [
        column.name,
        column.type.toLowerCase(),
        column.hidden > 0,
        column.hidden > 0 || column.pk > 0 || column.notnull === 1,
      ]);
      const described = getTableConfig(table).columns.map((column) => {
        const isKey = column.primary || getTableConfig(table).primaryKeys.some((key) => key.columns.includes(column));
        return [
          column.name,
          column.getSQLType(),
          column.generated !== undefined,
          column.generated !== undefined || isKey || column.notNull,
        ];
      });
      // A column that a migration added stands last in the file, wherever the schema describes it.
      expect(described.sort()).toEqual(inFile.sort());
    },
  );

  it('has a comment on every column', () => {
    const folder = join(import.meta.dirname, '../../db/schema');
    for (const file of readdirSync(folder)) {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      lines.forEach((line, at) => {
        const isColumn = /^ {2,4}\w+: (integer|text|real|blob)\(/.test(line);
        if (isColumn) expect([file, line, /\*\/$/.test(lines[at - 1] ?? '')]).toEqual([file, line, true]);
      });
    }
  });
});

describe('checks', () => {
  const LISTS: [string, string, readonly string[]][] = [
    ['fact', 'qualifier', words.QUALIFIERS],
    ['fact', 'measure', words.MEASURES],
    ['fact', 'direction', words.DIRECTIONS],
    ['fact', 'modality', words.MODALITIES],
    ['fact', 'revision', words.REVISIONS],
    ['fact', 'period_basis', words.PERIOD_BASES],
    ['fact', 'minor', words.MINOR_REASONS],
    ['fact', 'status', words.STATUSES],
    ['article', 'language', words.LANGUAGES],
    ['article', 'date_basis', words.DATE_BASES],
    ['indicator', 'usual_measure', words.MEASURES],
    ['finding', 'kind', Object.keys(words.FINDING_KINDS)],
    ['finding', 'family', words.FINDING_FAMILIES],
    ['finding', 'state', words.FINDING_STATES],
    ['decision', 'verdict', words.VERDICTS],
    ['history', 'entity', ENTITIES],
    ['source', 'encoding', ENCODINGS],
  ];

  it.each(LISTS)('%s.%s allows the words of the vocabulary', (table, column, list) => {
    const db = makeProject();
    const sql = db.sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table) as string;
    const check = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)\\)`).exec(sql);
    expect(check?.[1]?.match(/'([^']+)'/g)?.map((word) => word.slice(1, -1))).toEqual([...list]);
  });

  it('refuses a word that is in no vocabulary', () => {
    const db = makeProject();
    const insert = db.sqlite.prepare(
      `INSERT INTO history (step, at, who, action, entity, entity_id, is_machine) VALUES (1, 'now', 'a', 'b', ?, 1, 0)`,
    );
    expect(() => insert.run('nonsense')).toThrow(/CHECK/);
    insert.run('fact');
  });
});

describe('append-only tables', () => {
  it.each(['history', 'decision', 'decision_finding', 'decision_member'])(
    '%s takes no UPDATE, DELETE or REPLACE',
    (table) => {
      const db = makeProject();
      db.sqlite.exec(`INSERT INTO history (id, step, at, who, action, entity, entity_id, is_machine)
        VALUES (1, 1, 'now', 'a', 'b', 'fact', 1, 0);
      INSERT INTO decision (id, verdict, reason, who, recorded_at) VALUES (1, 'dismiss', 'r', 'w', 'now');
      INSERT INTO decision_finding VALUES (1, 'k', 'repeat', 1, 'd');
      INSERT INTO decision_member VALUES (1, 1, 'member')`);
      const column = table === 'history' || table === 'decision' ? 'who' : 'decision_id';
      expect(() => db.sqlite.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(/append-only/);
      expect(() => db.sqlite.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
      expect(() => db.sqlite.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/append-only/);
      expect(db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(1);
    },
  );

  it('keeps a source as it was received', () => {
    const db = makeProject();
    expect(() => db.sqlite.exec("UPDATE source SET text = 'x'")).not.toThrow();
    db.sqlite.exec(`INSERT INTO source (sha256, byte_length, file_name, encoding, encoding_confidence, imported_at,
      left_out, text, bytes) VALUES ('${'a'.repeat(64)}', 1, 'f', 'utf-8', 1, 'now', '[]', 'x', x'78')`);
    for (const change of ["bytes = x'62'", "sha256 = 'b'", "file_name = 'g'", "imported_at = 'now'"])
      expect(() => db.sqlite.exec(`UPDATE source SET ${change}`)).toThrow(/never changed/);
  });
});
