import { z } from 'zod';

/** What can lie in the trash. */
export const TRASHABLE = ['article', 'fact', 'annotation', 'chart', 'tag'] as const;
export const trashable = z.enum(TRASHABLE);
export type Trashable = (typeof TRASHABLE)[number];

export const trashItem = z.object({ entity: trashable, id: z.int().positive() });
export type TrashItem = z.infer<typeof trashItem>;

export const trashRow = trashItem.extend({
  /** Title, name, figure as written, or words annotated. */
  label: z.string(),
  /** Title of the article it is on, where it is on one. */
  articleTitle: z.string().nullable(),
  /** ISO 8601 in UTC. */
  trashedAt: z.string(),
  /** Facts that go and come with an article. */
  facts: z.int().nonnegative(),
});
export type TrashRow = z.infer<typeof trashRow>;
