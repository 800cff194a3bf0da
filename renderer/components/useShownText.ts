import type { ArticleId } from '../../electron/common/ids.ts';
import { useRead } from '../app/queries.ts';
import { useStore } from '../app/store.ts';
import { displayScript, type SourceView } from './readingView.ts';

interface Asked {
  readonly articleId: ArticleId;
  readonly view: SourceView;
  readonly lang: string;
  /** As it was written, shown until the other script has come. */
  readonly text: string;
}

/** A text in the script that was chosen. It has the length of the text as written, so every mark stays where it is. */
export function useShownText({ articleId, view, lang, text }: Asked): { text: string; lang: string } {
  const script = useStore(displayScript);
  const isEnabled = script !== 'asIs' && lang !== 'en';
  const { data } = useRead('articles.inScript', { id: articleId, view, script }, { isEnabled });
  if (!isEnabled || !data || data.text.length !== text.length) return { text, lang };
  return { text: data.text, lang: script === 'simplified' ? 'zh-Hans' : 'zh-Hant' };
}
