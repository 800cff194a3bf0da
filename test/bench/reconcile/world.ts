/** What the made-up sources write about: a thousand indicators, thirty places, forty outlets, thirty years. */

export type Script = 'zh-Hans' | 'zh-Hant' | 'en';
export type Unit = 'tonne' | 'CNY' | 'USD' | 'percent' | 'item' | 'flights/week' | 'aircraft-movements';
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
  /** Behind the number of a count, with its counter: 18所学校. */
  readonly counted?: Named;
  /** Between the name and the number, where it is no `was`. */
  readonly verb?: Named;
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

const COUNTED: readonly (readonly [string, string])[] = [
  ['所学校', 'schools'],
  ['家医院', 'hospitals'],
  ['家工厂', 'factories'],
  ['个园区', 'industrial parks'],
  ['个村庄', 'villages'],
  ['个乡镇', 'townships'],
  ['家酒店', 'hotels'],
  ['家商店', 'shops'],
  ['家餐馆', 'restaurants'],
  ['座仓库', 'warehouses'],
  ['座码头', 'wharves'],
  ['家图书馆', 'libraries'],
  ['座博物馆', 'museums'],
  ['个农场', 'farms'],
  ['家合作社', 'cooperatives'],
  ['个实验室', 'laboratories'],
  ['座公园', 'parks'],
  ['家影院', 'cinemas'],
  ['个车站', 'stations'],
  ['家银行', 'banks'],
];

/** Programmes that reach so many of something: two for each thing that is counted. */
export const PROGRAMMES: readonly (readonly [Indicator, Indicator])[] = COUNTED.map(([countedZh, countedEn], at) => {
  const [zh, en] = GOODS[at] as readonly [string, string];
  const make = (key: string, name: Named): Indicator => ({
    ...{ key: `made-programme-${at}-${key}`, nature: 'level', unit: 'item' },
    ...{ zh: zh + name.zh, en: `${en} ${name.en}`, verb: { zh: '覆盖', en: 'covered' } },
    counted: { zh: countedZh, en: countedEn },
  });
  return [
    make('a', { zh: '培训计划', en: 'training programme' }),
    make('b', { zh: '推广计划', en: 'promotion scheme' }),
  ];
});

/** Of the program's own list: what arithmetic joins. */
export const FLIGHTS: Indicator = {
  ...{ key: 'flights-weekly', zh: '每周航班', en: 'weekly flights', nature: 'level', unit: 'flights/week' },
  counted: { zh: '班', en: 'flights' },
};
export const MOVEMENTS: Indicator = {
  ...{
    key: 'aircraft-movements',
    zh: '起降架次',
    en: 'aircraft movements',
    nature: 'flow',
    unit: 'aircraft-movements',
  },
  counted: { zh: '架次', en: 'movements' },
};
export const SIGNED_PROJECTS: Indicator = {
  ...{ key: 'signed-projects', zh: '签约项目', en: 'signed projects', nature: 'total', unit: 'item' },
  counted: { zh: '个项目', en: 'projects' },
};
export const SIGNED_AMOUNT: Indicator = {
  ...{ key: 'signed-amount', zh: '签约总金额', en: 'contract value', nature: 'total', unit: 'USD' },
};

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

/** Airports take the place of towns where figures are theirs. */
export const AIRPORTS: readonly Named[] = LISTED.map(([zh, en]) => ({ zh: `${zh}机场`, en: `${en} Airport` }));

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
