import type { FactId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { Markdown } from '../../components/Markdown.tsx';
import { TagChip } from '../../components/TagChip.tsx';

/** What was noted on a fact, in sight while it is reviewed. */
export function FactNotes({ id }: { id: FactId }) {
  const t = useWords();
  const { data: page } = useRead('annotations.page', { filter: { factId: id }, limit: 20 });
  const { data: tags = [] } = useRead('tags.list', {});
  if (!page || page.rows.length === 0) return null;
  return (
    <ul className="fact-notes" aria-label={t('reading:note')} data-testid="fact-notes">
      {page.rows.map((row) => (
        <li key={row.id}>
          {tags
            .filter((tag) => row.tags.includes(tag.id))
            .map((tag) => (
              <TagChip key={tag.id} tag={tag} />
            ))}
          <Markdown text={row.note} />
        </li>
      ))}
    </ul>
  );
}
