import type { ArticleMeta } from '../../common/article.ts';
import { foldText } from '../../common/foldText.ts';
import { readCredits } from './articleCredits.ts';
import { tellLanguage } from './language.ts';
import { type AboutLine, type MetaEvidence, squeezeSpace } from './metaEvidence.ts';
import { findPublication, type Publication } from './publicationDate.ts';

const LONGEST_URL = 2000;
const LONGEST_STAND_IN = 40;

/** The value of the first mail header of one of these names, as printed. */
function findMail(about: readonly AboutLine[], fields: readonly string[]): string | null {
  const line = about.find(({ kind }) => kind.is === 'mail' && fields.includes(kind.field) && kind.value);
  return line ? squeezeSpace(line.printed.replace(/^[^::]*[::]/, '')) : null;
}

/** An article without a headline is listed under its file's name or its first words. */
function chooseTitle({ title, about, fileName, head }: MetaEvidence): string {
  const named = title ?? findMail(about, ['Subject', '主题']);
  if (named) return squeezeSpace(named);
  const file = fileName?.replace(/\.[^./\\]+$/, '').trim();
  return squeezeSpace(file || head.split(/[,。,.;;::]/)[0]?.slice(0, LONGEST_STAND_IN) || '');
}

function findUrl(about: readonly AboutLine[]): string | null {
  for (const { kind } of about) if (kind.is === 'url') return kind.url.slice(0, LONGEST_URL);
  return null;
}

function findPage(about: readonly AboutLine[]): string | null {
  for (const { kind } of about) {
    if (kind.is === 'page') return kind.page;
    if (kind.is === 'dateline' && kind.dateline.page) return kind.dateline.page;
  }
  return null;
}

function findDate({ about, opening, closings, month, head, body }: MetaEvidence): Publication {
  const lines = about.flatMap(({ kind }) => (kind.is === 'dateline' && kind.dateline.date ? [kind.dateline.date] : []));
  const mail = findMail(about, ['Date', 'Sent', '发送时间', '日期', '时间']);
  const last = closings.flatMap(({ found }) => (found.date ? [found.date] : []));
  return findPublication({
    dates: [...lines, ...(opening?.found.date ? [opening.found.date] : []), ...last, ...(month ? [month] : [])],
    mail,
    head: foldText(head),
    body,
  });
}

/** What is known of an article besides its text; nothing is guessed, and an unknown date says why it is. */
export function buildMeta(evidence: MetaEvidence): ArticleMeta {
  const credits = readCredits(evidence);
  return {
    title: chooseTitle(evidence),
    subtitle: evidence.subtitle && squeezeSpace(evidence.subtitle),
    ...credits,
    byline: credits.byline ?? findMail(evidence.about, ['From', '发件人']),
    url: findUrl(evidence.about),
    page: findPage(evidence.about),
    language: tellLanguage(evidence.body),
    ...findDate(evidence),
  };
}
