import type { Handlers } from '../../contract/dispatch.ts';
import { previewFact } from '../previewFact.ts';
import { readFactQuery } from '../typed/readFactQuery.ts';
import { tryCells } from '../typed/tryCells.ts';
import type { ReadContext } from './readContext.ts';

/** What a person typed or selected, read as a fact. */
export const typedReads = ({ db }: ReadContext): Handlers => ({
  'facts.preview': ({ articleId, span }) => previewFact(db, articleId, span),
  'facts.tryCells': ({ cells }) => [...tryCells(db, cells).tried],
  'facts.readQuery': ({ text }) => readFactQuery(db, text),
});
