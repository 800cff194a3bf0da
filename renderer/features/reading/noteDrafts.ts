import type { AnnotationRow, AnnotationTarget } from '../../../electron/common/annotation.ts';
import type { TagId } from '../../../electron/common/ids.ts';
import { createStore } from '../../app/store.ts';

export interface NoteDraft {
  readonly note: string;
  readonly tags: readonly TagId[];
}

/** What is annotated anew, or the annotation that is edited. */
export type Annotated = AnnotationTarget | AnnotationRow;

/** Notes that are being written: they outlive a look at another fact or place, until they are saved or cancelled. */
export const noteDrafts = createStore<ReadonlyMap<string, NoteDraft>>(new Map());

const keyOfNote = (target: Annotated): string =>
  'madeAt' in target ? `annotation ${target.id}` : JSON.stringify(target);

const NOTHING: NoteDraft = { note: '', tags: [] };

/** What is written already, else what the annotation says that is edited. */
export const draftOf = (drafts: ReadonlyMap<string, NoteDraft>, target: Annotated): NoteDraft =>
  drafts.get(keyOfNote(target)) ?? ('madeAt' in target ? { note: target.note ?? '', tags: target.tags } : NOTHING);

/** One part of it: a tag that is made on the way comes back while the note is written on. */
export const changeNote = (target: Annotated, change: Partial<NoteDraft>): void =>
  noteDrafts.set((before) => new Map(before).set(keyOfNote(target), { ...draftOf(before, target), ...change }));

export function forgetNote(target: Annotated): void {
  const rest = new Map(noteDrafts.get());
  rest.delete(keyOfNote(target));
  noteDrafts.set(rest);
}
