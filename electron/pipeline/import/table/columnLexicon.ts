import { z } from 'zod';
import stored from '../../../../resources/lexicons/tableColumns.json' with { type: 'json' };
import { TABLE_ROLES } from '../../../common/tableImport.ts';

const words = z.array(z.string().min(1));

export const columnLexicon = z.object({
  note: z.string(),
  roles: z.array(z.strictObject({ role: z.enum(TABLE_ROLES), is: words, has: words })),
});
export type ColumnLexicon = z.infer<typeof columnLexicon>;

export const COLUMN_WORDS: ColumnLexicon['roles'] = stored.roles as ColumnLexicon['roles'];
