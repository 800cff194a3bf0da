import { findBinaryForm } from '../binaryForm.ts';
import type { Encoding } from '../decodeText.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';
import type { TableResult } from './tableFile.ts';

const NOT_A_TABLE: TableResult = { refused: 'not-a-table' };

/** An analyst's table, told by its bytes: a ZIP archive is a workbook, text is CSV. */
export async function readTable(bytes: Uint8Array, encoding?: Encoding): Promise<TableResult> {
  if (bytes.length === 0) return { refused: 'empty' };
  const form = findBinaryForm(bytes);
  if (form === 'zip') return readWorkbook(bytes);
  return form === null ? readCsv(bytes, encoding) : NOT_A_TABLE;
}
