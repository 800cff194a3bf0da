import type { IndicatorName } from '../../../common/fact.ts';
import { findLast } from '../findLast.ts';
import type { Mention } from '../mention.ts';
import type { Draft } from './draft.ts';
import type { Match } from './matchIndicator.ts';
import { nameDeed, nameEnglish, nameKind, nameWhole, trimChinese } from './nameWords.ts';
import { isWithin, type SentenceView, type Site } from './sentenceView.ts';

const MAX = 60;

/** Only these between two figures: the second is told with the words of the first. */
const GOES_ON = /^[\s,]*(?:to|or|and|from|reaching|hitting|至|到|或|或者|和|及)?[\s,]*$/;

/** 下降6.8%至5230元, by 306 TWh, or 31%: the figure before it, whose words name both. */
function findSharer(view: SentenceView, { site }: Draft): Site | null {
  const previous = findLast(view.sites, (s) => s.mention.span.end <= site.mention.span.start);
  const between = previous ? view.folded.slice(previous.mention.span.end, site.mention.span.start) : '';
  return previous && GOES_ON.test(between) ? previous : null;
}

const isOutOf = ({ why }: Mention): boolean => why.some(({ field, rule }) => field === 'value' && rule === 'out-of');

function nounOf({ mention: { quantity }, kind, noun }: Site): string {
  if (kind !== 'count') return '';
  const isPeople = quantity.unit === 'person' && /[a-z]$/i.test(quantity.raw);
  return quantity.noun === null && isPeople ? 'people' : noun.trim();
}

/** How many figures a name is looked for before: a long run of them shares no name. */
const MOST_SHARERS = 8;

/** The phrase that a proposal is named for: the counted noun behind the figure, else what stands before it. */
function findPhrase(view: SentenceView, site: Site, draft: Draft, left = MOST_SHARERS): string {
  const { before, after, kind } = site;
  const noun = nounOf(site);
  const base = view.times.find((t) => t.role === 'base' && isWithin(t, before));
  const lead = view.folded.slice(leadStart(view, site), base?.start ?? before.end);
  const early = view.folded.slice(before.start, timeStart(view, site));
  const trim = view.isChinese ? trimChinese : nameEnglish;
  const head = trim(lead) || trim(early);
  if (kind === 'money' && !view.isChinese && /^(?:valued|combined|value|amounting)?$/.test(head)) {
    const value = nameValue(view, site);
    if (value) return value;
  }
  if (noun.length > 1) return view.isChinese ? joinZh(lead, noun) : noun.toLowerCase();
  const deed = kind === 'money' ? nameDeed(lead, head) : null;
  const whole =
    kind === 'percent' && !view.isChinese
      ? nameWhole(view.folded.slice(after.start, after.end), isOutOf(site.mention))
      : null;
  const said = deed ?? whole ?? (head.length > 1 ? head : '');
  if (said) return said;
  const sharer = left > 0 ? findSharer(view, draft) : null;
  if (sharer && sharer !== site) return findPhrase(view, sharer, { ...draft, site: sharer }, left - 1);
  return noun || clauseBefore(view, site) || nameKind(kind, view.isChinese);
}

/** "61 loans worth $13.5 billion": the value of what was counted just before. */
function nameValue(view: SentenceView, site: Site): string | null {
  const previous = findLast(
    view.sites,
    (s) => s.mention.span.end <= site.before.start + 1 && s.mention.span.start >= site.clause.start,
  );
  const noun = previous?.mention.quantity.noun?.toLowerCase();
  return noun ? `${noun} value` : null;
}

/** 铁海联运时间,由10天…; "the line, opened in May, carries 3 …": what the clause before was about. */
function clauseBefore(view: SentenceView, { clause }: Site): string {
  const text = view.folded.slice(view.sentence.start, Math.max(view.sentence.start, clause.start - 1));
  const last = text.split(/[,;:。](?!\d)/).at(-1) ?? '';
  const start = view.sentence.start + text.length - last.length;
  const first = view.sites.find(({ mention: { span } }) => span.start >= start && span.end <= start + last.length);
  const words = first ? last.slice(0, first.mention.span.start - start) : last;
  return view.isChinese ? trimChinese(words).slice(-12) : nameEnglish(words);
}

/** 贸易额从2013年的758亿美元: what stands before the time where nothing stands behind it. */
const timeStart = (view: SentenceView, { before }: Site): number =>
  view.times.find((t) => isWithin(t, before))?.start ?? before.start;

/** Behind the last time expression of the clause: 今年前三季度进出口 is 进出口. */
function leadStart(view: SentenceView, { before }: Site): number {
  const time = findLast(view.times, (t) => t.role !== 'base' && isWithin(t, before));
  return time ? time.end : before.start;
}

/** The verb before the number tells counts of one noun apart: 培育企业 is not 引进企业. */
function joinZh(lead: string, noun: string): string {
  const verb =
    /(培育|引进|新增|新建|建成|建设|举办|开展|服务|培训|派出|接待|发放|投入|新开|关闭|处置|受理|办理|签订|出台|赋能|参与|入选|获批|认定|改造|修建|种植|带动)[^,。]{0,4}$/.exec(
      lead,
    )?.[1];
  return `${verb ?? ''}${noun}`;
}

/** A name made from the words of the sentence, for the analyst to accept, rename or merge. */
export function proposeIndicator(view: SentenceView, draft: Draft): IndicatorName {
  const phrase = findPhrase(view, draft.site, draft).slice(0, MAX).trim() || 'figure';
  return { key: `~${phrase}`, zh: phrase, en: phrase, isProposed: true };
}

export function nameMatch({ entry }: Match): IndicatorName {
  return { key: entry.key, zh: entry.zh, en: entry.en, isProposed: false };
}

/** How a change or a share is told from the level it belongs to: never in one series. */
const VARIANTS = {
  yoy: { zh: '同比', en: ', y/y' },
  mom: { zh: '环比', en: ', m/m' },
  growth: { zh: '增幅', en: ', growth' },
  increase: { zh: '增量', en: ', increase' },
  contribution: { zh: '拉动', en: ', contribution' },
  share: { zh: '占比', en: ', share' },
  average: { zh: '年均增幅', en: ', average growth' },
  added: { zh: '新增', en: ', added' },
  multiple: { zh: '倍数', en: ', multiple' },
  total: { zh: '累计', en: ', cumulative' },
} as const;
export type Variant = keyof typeof VARIANTS;

export function varyName(name: IndicatorName, variant: Variant): IndicatorName {
  const { zh, en } = VARIANTS[variant];
  return {
    ...name,
    key: `${name.key}.${variant}`,
    zh: `${name.zh}${zh}`.slice(0, 160),
    en: `${name.en}${en}`.slice(0, 160),
  };
}
