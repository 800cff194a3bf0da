import { findBinaryForm } from '../binaryForm.ts';
import type { Encoding } from '../decodeText.ts';
import { readCsv } from './readCsv.ts';
import { isJsonLines, readJsonLines } from './readJsonLines.ts';
import { readWorkbook } from './readWorkbook.ts';
import type { TableResult } from './tableFile.ts';

/** Bytes that hold the first line of JSON Lines. */
const HEAD = 65_536;
const NOT_A_TABLE: TableResult = { refused: 'not-a-table' };

/** An analyst's table, told by its bytes: a ZIP archive is a workbook, text is JSON Lines or CSV. */
export async function readTable(bytes: Uint8Array, encoding?: Encoding): Promise<TableResult> {
  if (bytes.length === 0) return { refused: 'empty' };
  const form = findBinaryForm(bytes);
  if (form === 'zip') return readWorkbook(bytes);
  if (form !== null) return NOT_A_TABLE;
  // JSON Lines are UTF-8 by their definition, and so are the few bytes that tell them.
  const start = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return isJsonLines(start) ? readJsonLines(bytes, encoding) : readCsv(bytes, encoding);
}
