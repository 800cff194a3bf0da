import type { ReadDb } from '../../../db/handle.ts';
import { prepare } from '../../../db/handle.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { PeriodClaim } from '../../common/period.ts';
import { parsePeriod } from '../../common/periodText.ts';
import type { Language } from '../../common/vocabulary.ts';
import { CallError } from '../../contract/errors.ts';
import { extractFacts } from '../../pipeline/extract/extractFacts.ts';
import { factWords, isNone } from './factWords.ts';

interface Article {
  readonly date: string | null;
}

/** No article is about so much, so that the figure is known again. */
const FIGURE = 7_654_321;

function listCarriers(words: string): { body: string; language: Language }[] {
  const language = /\p{Script=Han}/u.test(words) ? 'zh' : 'en';
  return factWords.periodCarriers[language].map((carrier) => ({
    body: carrier.replace('{{words}}', words).replace('{{figure}}', String(FIGURE)),
    language: language === 'zh' ? 'zh-Hans' : 'en',
  }));
}

/** Digits and signs alone are a date or nothing: `2020-13` is a slip, and no year of it is meant. */
const HAS_WORDS = /\p{L}/u;

/** What a time in words means in an article: `5年来` of one from November 2020 begins in 2015. */
function resolveWords(words: string, article: Article): PeriodClaim | null {
  for (const { body, language } of listCarriers(words)) {
    const { facts } = extractFacts({ body, parts: [], title: '', date: article.date, language });
    const when = facts.find(({ quantity }) => quantity.value === String(FIGURE))?.when;
    if (when?.period && !isOfArticle(when, article)) return when;
  }
  return null;
}

/** Where the words say no time, a figure has that of the article: that is no reading of them. */
const isOfArticle = ({ period, basis }: PeriodClaim, { date }: Article): boolean =>
  basis === 'inferred' && period?.kind === 'asOf' && (date ?? '').startsWith(period.at);

/**
 * A period as a person types it: EDTF (`2015-11/2020-10`), or in words that are read against the article (`5年来`,
 * `last year`). It counts as stated: a person said so. Empty makes the fact undated.
 * @throws CallError `bad-period`
 */
export function readTypedPeriod(
  db: ReadDb,
  { text, articleId, isMoment }: { text: string; articleId: ArticleId; isMoment: boolean },
): PeriodClaim {
  if (isNone(text)) return { period: null, basis: 'undated', from: null };
  const written = parsePeriod(text.replaceAll(/\s*([/–—])\s*/g, '/'), { isMoment });
  if (written) return { period: written, basis: 'stated', from: 'person' };
  const sql = 'SELECT date FROM article WHERE id = ?';
  const article = HAS_WORDS.test(text) ? prepare<Article>(db, sql).get(articleId) : undefined;
  const found = article && resolveWords(text.trim(), article);
  if (!found) throw new CallError('bad-period', { text });
  return { period: found.period, basis: 'stated', from: 'person' };
}
