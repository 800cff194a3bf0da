import { z } from 'zod';
import { tableChoices, tablePlan, tableReading, tableReport } from '../common/tableImport.ts';
import { defineCall, handle } from './defineCall.ts';

/** An analyst's own table (CSV or XLSX): each row finds its sentence among the imported articles. */
export const importTableCalls = {
  /** Reads it and says what each row would do. Writes nothing. */
  'import.tablePlan': defineCall('job', z.strictObject({ handle, reading: tableReading.default({}) }), tablePlan),
  /** Does it as one step of history. Rows with several candidates need a choice, else they are left out. */
  'import.tableCommit': defineCall(
    'job',
    z.strictObject({ handle, reading: tableReading.default({}), choices: tableChoices.default({}) }),
    tableReport,
  ),
};
