import { changeEntity, performAct } from '../../../db/history.ts';
import type { ArticleId } from '../../common/ids.ts';
import type { EngineContext } from '../context.ts';
import { applyReading } from './applyReading.ts';
import { parseReading, type ReadingChange } from './parseReading.ts';

/**
 * Reads the file of an article again as a person wants it (another encoding, passages put back or left out) and makes all
 * its articles anew, as one step of history. Facts that a person touched are anchored where digits and unit are the
 * same and enough around them, else they become orphans. Fields of the articles that a person set stay.
 * @throws CallError `no-such-row`, or `unreadable-so` where the file gives no article that way
 */
export async function rebuildSource(
  context: EngineContext,
  input: { articleId: ArticleId; change: ReadingChange; reason?: string | undefined },
): Promise<void> {
  const { articleId, change, reason } = input;
  const reading = await parseReading(context, articleId, change);
  const db = context.holder.writer();
  performAct(db, { who: context.holder.who(), action: 'reread', reason }, (act) => {
    const { encoding, isEncodingGiven, rulings } = reading.reading;
    const columns = { encoding, isEncodingGiven, rulings };
    if (changeEntity(db, act, { entity: 'article', entityId: articleId, columns })) applyReading(db, act, reading);
  });
}
