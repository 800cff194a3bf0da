import type { Block } from '../../../common/exportDocument.ts';
import { exportWords } from '../../../common/exportText.ts';
import type { ArticleForExport } from '../../../common/forExport.ts';
import { formatDateText } from '../../../common/formatPeriodText.ts';
import type { ArticleId } from '../../../common/ids.ts';
import { toCslItem } from '../bibliography/cslItem.ts';
import { formatReference } from '../bibliography/formatReference.ts';

/** Numbers sources in the order in which a document comes to speak of them. */
export interface ReferenceBook {
  readonly number: (id: ArticleId) => number;
  readonly list: () => Block[];
}

/** GB/T 7714 in Chinese, APA in English; behind each, the day it was read and the fingerprint of the file. */
export function createReferenceBook(
  articles: ReadonlyMap<ArticleId, ArticleForExport>,
  language: 'en' | 'zh-Hans',
): ReferenceBook {
  const order: ArticleId[] = [];
  const words = exportWords(language);
  const style = language === 'en' ? 'apa7' : 'gbt7714';

  function describe(id: ArticleId, at: number): Block[] {
    const article = articles.get(id);
    if (!article) return [];
    const { url, fileName, sha256, importedAt } = article;
    const accessed = words('export:document.accessed', { date: formatDateText(importedAt.slice(0, 10), language) });
    const text = { text: formatReference(toCslItem(article), style), ...(url && { href: url }) };
    const detail = [accessed, `${words('export:document.file')} ${fileName}`, `SHA-256 ${sha256}`].join(' · ');
    return [{ kind: 'reference', number: at + 1, inlines: [text], detail }];
  }

  return {
    number(id) {
      const at = order.indexOf(id);
      return at >= 0 ? at + 1 : order.push(id);
    },
    list: () => order.flatMap(describe),
  };
}
