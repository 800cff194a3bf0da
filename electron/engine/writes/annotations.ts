import { inTransaction, type WriteDb } from '../../../db/handle.ts';
import { performAct } from '../../../db/history.ts';
import {
  addAnnotation,
  anchorAnnotation,
  editAnnotation,
  trashAnnotation,
} from '../../../db/queries/annotations/changeAnnotations.ts';
import { getAnnotation } from '../../../db/queries/annotations/pageAnnotations.ts';
import { findTag, keyOfTag, listTags, trashTag, writeTag } from '../../../db/queries/annotations/tags.ts';
import { getArticleForExtraction } from '../../../db/queries/articles/articleText.ts';
import { evidenceAt, type FactEvidence, readEvidence } from '../../../db/queries/extract/evidence.ts';
import { getFactDetail } from '../../../db/queries/review/factDetail.ts';
import type { AnnotationRow, AnnotationTarget, CodebookEntry, TagFields, TagRow } from '../../common/annotation.ts';
import type { AnnotationId, ArticleId, FactId, TagId } from '../../common/ids.ts';
import { type Span, sliceSpan } from '../../common/span.ts';
import type { Handlers } from '../../contract/dispatch.ts';
import { CallError } from '../../contract/errors.ts';
import { splitSentences } from '../../pipeline/extract/sentences.ts';
import type { EngineContext } from '../context.ts';
import { planCodebook } from '../reads/annotationReads.ts';
import { found } from '../reads/readContext.ts';

/** The words of a span of a body, without the white space that a selection takes along. */
function evidenceOf(db: WriteDb, articleId: ArticleId, span: Span): FactEvidence {
  const { body, map, parts } = found(getArticleForExtraction(db, articleId), 'article', articleId);
  const words = sliceSpan(body, span);
  const start = span.start + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  if (end <= start) throw new CallError('no-words');
  return evidenceAt({ body, map, sentences: splitSentences(body, parts) }, { start, end });
}

interface Place {
  readonly articleId: ArticleId;
  readonly factId: FactId | null;
  readonly evidence: FactEvidence;
}

function placeOf(db: WriteDb, target: AnnotationTarget): Place {
  if ('span' in target)
    return {
      articleId: target.articleId,
      factId: null,
      evidence: evidenceOf(db, target.articleId, target.span),
    };
  const { factId } = target;
  const { articleId } = found(getFactDetail(db, factId), 'fact', factId);
  return { articleId, factId, evidence: found(readEvidence(db, factId), 'fact', factId) };
}

function checkTags(db: WriteDb, tags: readonly TagId[]): TagId[] {
  const known = new Set(listTags(db).map(({ id }) => id));
  for (const id of tags) found(known.has(id) ? id : null, 'tag', id);
  return [...new Set(tags)];
}

const fieldsOf = ({ name, definition, colour }: CodebookEntry): TagFields => ({
  ...{ name, definition },
  colour: colour ?? 'grey',
});

export function annotationHandlers(context: EngineContext): Handlers {
  const { holder } = context;
  const settle = (): void => context.changed('annotations', 'history', 'project');
  const row = (db: WriteDb, id: AnnotationId): AnnotationRow => found(getAnnotation(db, id), 'annotation', id);
  const tagOf = (db: WriteDb, id: TagId): TagRow =>
    found(
      listTags(db).find((tag) => tag.id === id),
      'tag',
      id,
    );
  const person = (reason: string | undefined) => ({ who: holder.who(), reason });

  return {
    'annotations.add': ({ target, note, tags, reason }) => {
      const db = holder.writer();
      const given = { note: note.trim(), tags: checkTags(db, tags) };
      const id = addAnnotation(db, { ...placeOf(db, target), ...given, ...person(reason) });
      settle();
      return row(db, id);
    },
    'annotations.edit': ({ id, note, tags, reason }) => {
      const db = holder.writer();
      row(db, id);
      const columns = {
        ...(note !== undefined && { note: note.trim() }),
        ...(tags !== undefined && { tags: checkTags(db, tags) }),
      };
      editAnnotation(db, { id, columns, ...person(reason) });
      settle();
      return row(db, id);
    },
    'annotations.anchor': ({ id, span, reason }) => {
      const db = holder.writer();
      const { articleId } = row(db, id);
      anchorAnnotation(db, { id, evidence: evidenceOf(db, articleId, span), ...person(reason) });
      settle();
      return row(db, id);
    },
    'annotations.trash': ({ id, reason }) => {
      const db = holder.writer();
      row(db, id);
      trashAnnotation(db, { id, ...person(reason) });
      settle();
      return {};
    },
    'tags.save': ({ id, reason, ...fields }) => {
      const db = holder.writer();
      if (id !== undefined) tagOf(db, id);
      const same = findTag(db, fields.name);
      if (same && same.id !== id) throw new CallError('tag-exists', { name: same.name });
      const saved = performAct(db, { ...person(reason), action: id === undefined ? 'add' : 'edit' }, (act) =>
        writeTag(db, act, { ...fields, id: id ?? null }),
      );
      settle();
      return tagOf(db, saved);
    },
    'tags.trash': ({ id, reason }) => {
      const db = holder.writer();
      tagOf(db, id);
      trashTag(db, { id, ...person(reason) });
      settle();
      return {};
    },
    'tags.import': ({ text, reason }) => {
      const db = holder.writer();
      const counts = inTransaction(db, () => {
        const entries = planCodebook(db, text);
        const known = new Map(listTags(db).map((tag) => [keyOfTag(tag.name), tag.id]));
        const wanted = entries.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
        performAct(db, { ...person(reason), action: 'import-codebook' }, (act) => {
          for (const entry of wanted)
            writeTag(db, act, { ...fieldsOf(entry), id: known.get(keyOfTag(entry.name)) ?? null });
        });
        const count = (outcome: CodebookEntry['outcome']): number =>
          entries.filter((entry) => entry.outcome === outcome).length;
        return { added: count('new'), changed: count('changed'), refused: count('refused') };
      });
      settle();
      return counts;
    },
  };
}
