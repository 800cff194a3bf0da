import { writeFileSync } from 'node:fs';
import type { ReadDb } from '../../../db/handle.ts';
import { pageAnnotations } from '../../../db/queries/annotations/pageAnnotations.ts';
import { listTags } from '../../../db/queries/annotations/tags.ts';
import type { AnnotationRow, CodebookEntry } from '../../common/annotation.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import { BOM, type Cell, formatCsvRow } from '../../pipeline/export/csv.ts';
import { readCodebook } from '../../pipeline/import/readCodebook.ts';
import { describeDownload, reserveDownload } from '../handles.ts';
import type { ReadContext } from './readContext.ts';

/** @throws CallError `bad-codebook` for a text that is none */
export function planCodebook(db: ReadDb, text: string): CodebookEntry[] {
  const entries = readCodebook(text, listTags(db));
  if (entries === null) throw new CallError('bad-codebook');
  return entries;
}

const TAG_HEAD = ['name', 'definition', 'colour'] as const;
const HEAD = ['article', 'outlet', 'date', 'quote', 'note', 'tags', 'start', 'end', 'orphan', 'by', 'at'] as const;

function toCells(row: AnnotationRow, names: ReadonlyMap<number, string>): Cell[] {
  const tags = row.tags.map((id) => names.get(id)).filter(Boolean);
  return [
    ...[row.articleTitle, row.outlet, row.articleDate, row.quote, row.note, tags.join('; ')],
    ...[row.at.body.start, row.at.body.end, row.isOrphan ? 1 : 0, row.madeBy, row.madeAt],
  ];
}

const toLine = ({ tags, ...row }: AnnotationRow, names: ReadonlyMap<number, string>): string =>
  `${JSON.stringify({ ...row, tags: tags.map((id) => names.get(id)).filter(Boolean) })}\n`;

/** More annotations than a person makes; a page at a time would read the list anew for each. */
const ALL = { offset: 0, limit: 1_000_000 };

export const annotationReads = ({ db, scratchFolder, offer }: ReadContext): Handlers => {
  const give = (name: string, text: string) => {
    const file = reserveDownload(scratchFolder, name);
    writeFileSync(file.path, text);
    offer(file);
    return describeDownload(file);
  };
  return {
    'annotations.page': (input) => pageAnnotations(db, input),
    'annotations.export': ({ filter, format }) => {
      const names = new Map(listTags(db).map(({ id, name }) => [id, name]));
      const { rows } = pageAnnotations(db, { filter, ...ALL });
      const lines =
        format === 'csv'
          ? [BOM, formatCsvRow(HEAD), ...rows.map((row) => formatCsvRow(toCells(row, names)))]
          : rows.map((row) => toLine(row, names));
      return give(`annotations.${format}`, lines.join(''));
    },
    'tags.list': () => listTags(db),
    'tags.plan': ({ text }) => ({ entries: planCodebook(db, text) }),
    'tags.export': ({ format }) => {
      const tags = listTags(db).map(({ name, definition, colour }) => ({ name, definition, colour }));
      const csv = [BOM, formatCsvRow(TAG_HEAD), ...tags.map((tag) => formatCsvRow(Object.values(tag)))].join('');
      const json = { format: 'crosscheck-codebook', version: 1, tags };
      return give(`codebook.${format}`, format === 'csv' ? csv : `${JSON.stringify(json, null, 2)}\n`);
    },
  };
};
