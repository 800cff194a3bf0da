import type { IndicatorName } from '../../../common/fact.ts';
import { foldForSearch } from '../../../common/foldText.ts';
import type { Draft } from './draft.ts';
import type { Match } from './matchIndicator.ts';
import { isWithin, type SentenceView } from './sentenceView.ts';
import { unitKind } from './unitKind.ts';

const MAX = 60;

/** Words that introduce a figure and are no part of what it counts. */
const ZH_LEAD =
  /^(?:其中|此外|同时|目前|已经?|现已|累计|共计?|合计|总共|全年|实现|达到?|完成|推动|新增|约|超过?|突破|近|逾|有|为|是|了|的|在|将|并|也|都|就|还|又|及|与|和|、|从|由|自|至|到|以|每年|仅|只)+/;
const ZH_TAIL =
  /(?:累计|共计?|合计|总共|达到?了?|超过?|突破|近|逾|约|有|为|是|了|的|在|至|到|由|从|分别|按年|按月|按季|按周|年增|月增|季增|均|都|已|已经|将|仅|只|较|比|同比|环比|每年|增长|增加|增幅|下降|降低|减少|提升|提高|上升|缩短|压缩|扩大|回升|占|规模|升|降|涨|跌|最高|最多|不低于|不少于)+$/;
const EN_LEAD =
  /^(?:the|a|an|in|of|and|with|by|for|to|from|on|at|has|have|had|been|was|were|is|are|it|its|their|this|that|which|who|now|also|more|than|over|about|some|total|a total of|including|while|where|as)\s+/;
const EN_TAIL =
  /\s+(?:year on year|year-on-year|month on month|of|to|by|at|is|are|was|were|has|have|had|been|reached|totaled|totalled|stood|hit|rose|fell|grew|increased|decreased|up|down|an?|the|a total|with|and|in|for|about|over|from|than|total|amounting|worth|some)$/;

function strip(text: string, pattern: RegExp): string {
  let rest = text;
  for (;;) {
    const next = rest.replace(pattern, '').trim();
    if (next === rest) return rest;
    rest = next;
  }
}

/** The phrase that a proposal is named for: the counted noun behind the figure, else what stands before it. */
function findPhrase(view: SentenceView, draft: Draft): string {
  const { mention, before } = draft.site;
  const noun =
    unitKind(mention.quantity.unit) === 'count' ? foldForSearch(mention.quantity.noun ?? '').trim() : undefined;
  const base = view.times.find((t) => t.role === 'base' && isWithin(t, before));
  const lead = view.folded.slice(leadStart(view, draft), base?.start ?? before.end);
  const head = view.isChinese
    ? leadZh(lead) || leadZh(view.folded.slice(before.start, timeStart(view, draft)))
    : leadEn(lead);
  const isMoney = unitKind(mention.quantity.unit) === 'money';
  if (isMoney && !view.isChinese && /^(?:worth|valued|combined|value|amounting)?$/.test(head))
    return nameValue(view, draft) ?? (noun || 'value');
  if (noun && noun.length > 1) return view.isChinese ? joinZh(lead, noun) : noun.toLowerCase();
  return head || noun || (view.isChinese ? clauseBefore(view, draft) : '') || mention.quantity.unit;
}

/** "61 loans worth $13.5 billion": the value of what was counted just before. */
function nameValue(view: SentenceView, draft: Draft): string | null {
  const previous = view.sites.findLast(
    (s) => s.mention.span.end <= draft.site.before.start + 1 && s.mention.span.start >= draft.site.clause.start,
  );
  const noun = previous?.mention.quantity.noun?.toLowerCase();
  return noun ? `${noun} value` : null;
}

/** 铁海联运时间,由10天…: what the clause before was about. */
function clauseBefore(view: SentenceView, { site }: Draft): string {
  const text = view.folded.slice(view.sentence.start, Math.max(view.sentence.start, site.clause.start - 1));
  return leadZh(text.split(/[,;:。]/).at(-1) ?? '').slice(-12);
}

/** 贸易额从2013年的758亿美元: what stands before the time where nothing stands behind it. */
const timeStart = (view: SentenceView, { site }: Draft): number =>
  view.times.find((t) => isWithin(t, site.before))?.start ?? site.before.start;

/** Behind the last time expression of the clause: 今年前三季度进出口 is 进出口. */
function leadStart(view: SentenceView, draft: Draft): number {
  const { before } = draft.site;
  const time = view.times.findLast((t) => t.role !== 'base' && isWithin(t, before));
  return time ? time.end : before.start;
}

function leadZh(text: string): string {
  const parts = text.split(/[、""“”()《》\s]/);
  return strip(strip(parts.at(-1) ?? '', ZH_LEAD), ZH_TAIL).slice(-16);
}

/** The verb before the number tells counts of one noun apart: 培育企业 is not 引进企业. */
function joinZh(lead: string, noun: string): string {
  const verb =
    /(培育|引进|新增|新建|建成|建设|举办|开展|服务|培训|派出|接待|发放|投入|新开|关闭|处置|受理|办理|签订|出台|赋能|参与|入选|获批|认定|改造|修建|种植|带动)[^,。]{0,4}$/.exec(
      lead,
    )?.[1];
  return `${verb ?? ''}${noun}`;
}

function leadEn(text: string): string {
  const words = strip(strip(` ${text.trim()}`.trim(), EN_LEAD), EN_TAIL).split(/\s+/);
  return words.slice(-5).join(' ');
}

/** A name made from the words of the sentence, for the analyst to accept, rename or merge. */
export function proposeIndicator(view: SentenceView, draft: Draft): IndicatorName {
  const phrase = findPhrase(view, draft).slice(0, MAX).trim() || 'figure';
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
