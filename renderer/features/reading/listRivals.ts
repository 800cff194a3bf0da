import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import type { Session } from '../../app/session.ts';

/** Members of a series that are stepped through beside a fact. */
const MOST_MEMBERS = 200;
const MOST_FINDINGS = 5;

async function listOpponents(session: Session, { id }: FactDetail): Promise<FactId[]> {
  const filter = { factId: id, family: ['trouble' as const] };
  const { rows } = await session.call('findings.page', { filter, limit: MOST_FINDINGS });
  const findings = await Promise.all(rows.map((row) => session.call('findings.get', { id: row.id })));
  return findings.flatMap(({ facts }) => facts.map((fact) => fact.id));
}

async function listSeries(session: Session, { indicator, subject }: FactDetail): Promise<FactId[]> {
  const filter = { indicatorId: [indicator.id], ...(subject !== null && { subject: [subject] }) };
  const sort = [{ field: 'period' as const, desc: false }];
  const { rows } = await session.call('facts.page', { filter, sort, limit: MOST_MEMBERS });
  return rows.filter(({ hasSentence }) => hasSentence).map((row) => row.id);
}

/** What a fact is to be held against: first what it is in conflict with, then its series by period. */
export async function listRivals(session: Session, fact: FactDetail): Promise<FactId[]> {
  const [opponents, series] = await Promise.all([listOpponents(session, fact), listSeries(session, fact)]);
  return [...new Set([...opponents, ...series])].filter((id) => id !== fact.id);
}
