/** What the made-up sources write about: a thousand indicators, thirty places, forty outlets, thirty years. */

export type Script = 'zh-Hans' | 'zh-Hant' | 'en';
export type Unit = 'tonne' | 'CNY' | 'USD' | 'percent';
/** flow: within a year; total: since a start; level: at the end of a year. */
export type Nature = 'flow' | 'total' | 'level';

export interface Named {
  readonly zh: string;
  readonly en: string;
}
export interface Indicator extends Named {
  readonly key: string;
  readonly nature: Nature;
  readonly unit: Unit;
}
export interface Outlet {
  readonly name: string;
  readonly script: Script;
}

export const FIRST_YEAR = 1996;
export const LAST_YEAR = 2025;

const GOODS: readonly (readonly [string, string])[] = [
  ['橡胶', 'rubber'],
  ['茶叶', 'tea'],
  ['棉纱', 'cotton yarn'],
  ['咖啡豆', 'coffee'],
  ['木材', 'timber'],
  ['水泥', 'cement'],
  ['玻璃', 'glass'],
  ['陶瓷', 'ceramics'],
  ['纸浆', 'paper pulp'],
  ['化肥', 'fertiliser'],
  ['大豆', 'soybean'],
  ['玉米', 'maize'],
  ['小麦', 'wheat'],
  ['大米', 'rice'],
  ['白糖', 'sugar'],
  ['食盐', 'salt'],
  ['冻肉', 'frozen meat'],
  ['海鲜', 'seafood'],
  ['水果', 'fruit'],
  ['花卉', 'flower'],
  ['药材', 'herb'],
  ['皮革', 'leather'],
  ['丝绸', 'silk'],
  ['毛毯', 'blanket'],
  ['轮胎', 'tyre'],
  ['电缆', 'cable'],
  ['电池', 'battery'],
  ['油漆', 'paint'],
  ['塑料', 'plastics'],
  ['沥青', 'asphalt'],
  ['石膏', 'gypsum'],
  ['铝材', 'aluminium'],
  ['铜材', 'copper'],
  ['锌锭', 'zinc'],
  ['镍矿', 'nickel'],
  ['锰矿', 'manganese'],
  ['石墨', 'graphite'],
  ['蜂蜜', 'honey'],
  ['奶粉', 'milk powder'],
  ['啤酒', 'beer'],
  ['白酒', 'spirits'],
  ['果汁', 'juice'],
  ['面条', 'noodle'],
  ['饲料', 'animal feed'],
  ['种子', 'seed'],
  ['地毯', 'carpet'],
  ['玩具', 'toy'],
  ['雨伞', 'umbrella'],
  ['自行车', 'bicycle'],
  ['钟表', 'clock'],
];

const ACTS: readonly (readonly [string, string, Nature, Unit])[] = [
  ['进口量', 'import volume', 'flow', 'tonne'],
  ['出口量', 'export volume', 'flow', 'tonne'],
  ['销量', 'sales volume', 'flow', 'tonne'],
  ['加工量', 'processing volume', 'flow', 'tonne'],
  ['转运量', 'transshipment volume', 'flow', 'tonne'],
  ['采购量', 'purchase volume', 'flow', 'tonne'],
  ['消费量', 'consumption volume', 'flow', 'tonne'],
  ['进口额', 'import value', 'flow', 'USD'],
  ['出口额', 'export value', 'flow', 'USD'],
  ['销售额', 'sales value', 'flow', 'CNY'],
  ['采购额', 'purchase value', 'flow', 'CNY'],
  ['产值', 'output value', 'flow', 'CNY'],
  ['物流费', 'logistics spending', 'flow', 'CNY'],
  ['投资额', 'investment', 'total', 'CNY'],
  ['融资额', 'financing', 'total', 'CNY'],
  ['签约额', 'contract value', 'total', 'USD'],
  ['补贴额', 'subsidies', 'total', 'CNY'],
  ['库存量', 'stocks', 'level', 'tonne'],
  ['仓储能力', 'storage capacity', 'level', 'tonne'],
  ['贷款余额', 'outstanding loans', 'level', 'CNY'],
];

export const INDICATORS: readonly Indicator[] = GOODS.flatMap(([zh, en], at) =>
  ACTS.map(([actZh, actEn, nature, unit], act) => ({
    key: `made-${at}-${act}`,
    zh: zh + actZh,
    en: `${en} ${actEn}`,
    nature,
    unit,
  })),
);

const LISTED: readonly (readonly [string, string])[] = [
  ['重庆', 'Chongqing'],
  ['成都', 'Chengdu'],
  ['武汉', 'Wuhan'],
  ['西安', "Xi'an"],
  ['昆明', 'Kunming'],
  ['贵阳', 'Guiyang'],
  ['南宁', 'Nanning'],
  ['长沙', 'Changsha'],
  ['郑州', 'Zhengzhou'],
  ['兰州', 'Lanzhou'],
  ['青岛', 'Qingdao'],
  ['宁波', 'Ningbo'],
];
export const PLACES: readonly Named[] = LISTED.map(([zh, en]) => ({ zh, en }));

const HEADS = ['山城', '江北', '云岭', '湖东', '海滨', '丘陵', '平原', '河口'];
const TAILS: readonly (readonly [string, Script])[] = [
  ['日报', 'zh-Hans'],
  ['商报', 'zh-Hans'],
  ['时报', 'zh-Hant'],
];
const TITLES = ['Harbour', 'Valley', 'Upland', 'Lakeside', 'Coastal', 'Prairie', 'Delta', 'Summit'];
const KINDS = ['Gazette', 'Courier'];
export const OUTLETS: readonly Outlet[] = [
  ...HEADS.flatMap((head) => TAILS.map(([tail, script]) => ({ name: head + tail, script }))),
  ...TITLES.flatMap((title) => KINDS.map((kind) => ({ name: `${title} ${kind}`, script: 'en' as const }))),
];
