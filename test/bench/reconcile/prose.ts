import type { Script } from './world.ts';

type Pick = (below: number) => number;
type Slots = readonly (readonly string[])[];

const ZH: Slots = [
  [
    '当地报社',
    '几位经理',
    '商会代表',
    '仓库主管',
    '老码头工人',
    '行业研究者',
    '一些司机',
    '港务人员',
    '不少店主',
    '镇上的居民',
  ],
  ['近来', '在座谈中', '在走访时', '谈到往事', '说起行情', '在会后', '闲聊时', '翻看账本时'],
  ['提到', '说明', '回忆', '强调', '解释', '猜想', '抱怨', '相信'],
  [
    '手续比从前顺畅',
    '雨季总让车队耽搁',
    '买家更看重品质',
    '新仓库用起来方便',
    '年轻人愿意留下来',
    '价格起落难以预料',
    '包装换得很勤',
    '账期拖得太长',
    '旧路修好以后省心',
    '合同写得越来越细',
  ],
  [
    '，大家因此更愿意多备货',
    '，往后还要看天气',
    '，这一点各方看法不同',
    '，附近的集市也跟着热闹',
    '，不过细节尚待商量',
    '，邻近的县也在学着做',
    '，消息很快传开',
    '，老主顾却并不着急',
  ],
];
const EN: Slots = [
  [
    'Local traders',
    'Several managers',
    'Warehouse keepers',
    'Old dock hands',
    'Shop owners',
    'Truck drivers',
    'Researchers',
    'Chamber members',
    'Port clerks',
    'Neighbours',
  ],
  [
    'lately',
    'over tea',
    'during a visit',
    'after the meeting',
    'in long talks',
    'looking through their books',
    'with some pride',
    'without much hope',
  ],
  ['said that', 'recalled that', 'explained that', 'complained that', 'believe that', 'stressed that', 'guessed that'],
  [
    'paperwork runs more smoothly than before',
    'the rainy season keeps delaying convoys',
    'buyers care more about quality',
    'the new sheds are handy',
    'young people want to stay',
    'prices are hard to foresee',
    'packaging changes all the time',
    'payment takes too long',
    'the mended road saves trouble',
    'contracts grow more detailed',
  ],
  [
    ', so that everybody keeps more in store',
    ', although the weather will decide',
    ', on which opinions differ',
    ', and markets nearby have grown lively',
    ', while details remain open',
    ', and the next county is learning from it',
    ', and word spread quickly',
    ', but old customers are in no hurry',
  ],
];

/** A sentence without figures; there are tens of thousands, so that no two articles are near copies by chance. */
export function writeProse(script: Script, pick: Pick): string {
  const slots = script === 'en' ? EN : ZH;
  const words = slots.map((slot) => slot[pick(slot.length)] ?? '');
  return script === 'en' ? `${words.slice(0, 4).join(' ')}${words[4]}.` : `${words.join('')}。`;
}
