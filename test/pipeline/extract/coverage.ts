import type { ExpectedFigure, SentenceCase } from './sentenceCases.ts';

/** What the extractor must understand, one construct a line, and which expected figures show it. */
export interface Construct {
  readonly line: string;
  readonly construct: string;
  readonly isShown: (figure: ExpectedFigure, one: SentenceCase) => boolean;
}

const anchorHas =
  (pattern: RegExp) =>
  ({ anchor }: ExpectedFigure): boolean =>
    pattern.test(anchor);
const textHas =
  (pattern: RegExp) =>
  (_figure: ExpectedFigure, { text }: SentenceCase): boolean =>
    pattern.test(text);
const trait =
  (name: string, value?: string) =>
  ({ traits }: ExpectedFigure): boolean =>
    value === undefined ? traits[name] !== undefined : traits[name] === value;
const unit =
  (...units: string[]) =>
  (figure: ExpectedFigure): boolean =>
    units.includes(figure.unit);
const HAN_DIGITS = '[一二三四五六七八九十百千〇两廿]';
const CURRENCY = /^[A-Z]{3}$/;

/** Whether the qualifier's words stand before the first digit, behind the last, or between digits and unit. */
const qualifierAt =
  (place: 'before' | 'inside' | 'after') =>
  ({ anchor, qualifier }: ExpectedFigure): boolean => {
    if (qualifier === 'exact') return false;
    if (place === 'inside') return /[\d一二三四五六七八九十百千万萬億](?:多|余|餘|來|来)(?=[^\d]|$)/.test(anchor);
    if (place === 'after') return /(?:以上|以下|左右|以内|以內|多|or more|or so|up)$/.test(anchor);
    return /^(?:[^\d一二三四五六七八九十百千万]{1,14})[\d一二三四五六七八九十百千万$A-Z]/i.test(anchor);
  };

export const CONSTRUCTS: readonly Construct[] = [
  { line: 'Numbers', construct: 'Arabic with separators or decimals', isShown: anchorHas(/\d[,.]\d/) },
  { line: 'Numbers', construct: 'full width', isShown: anchorHas(/[０-９]/) },
  { line: 'Numbers', construct: 'Chinese numerals', isShown: anchorHas(new RegExp(HAN_DIGITS)) },
  { line: 'Numbers', construct: 'contract numerals', isShown: anchorHas(/[叁肆伍陸柒捌玖拾佰仟]/) },
  { line: 'Numbers', construct: 'mixed scale', isShown: anchorHas(/\d.?[万萬亿億兆千]/) },
  { line: 'Numbers', construct: 'tenths 成', isShown: anchorHas(/成/) },
  { line: 'Numbers', construct: 'discounts 折', isShown: anchorHas(/折/) },
  { line: 'Numbers', construct: 'parts of a hundred or thousand', isShown: anchorHas(/分之|‰/) },
  {
    line: 'Numbers',
    construct: 'fractions and halves',
    isShown: anchorHas(/[一二三四五六七八九]分之|半|third|quarter|fifth|half|Half| in |out of/),
  },
  { line: 'Numbers', construct: 'ranges', isShown: ({ values }) => values.length === 2 },
  { line: 'Numbers', construct: 'ratios', isShown: unit('ratio') },
  {
    line: 'Numbers',
    construct: 'number words',
    isShown: anchorHas(/\b(?:one|two|three|four|five|six|seven|nine|nineteen|twenty|hundred|dozen|million)\b/i),
  },
  {
    line: 'Numbers',
    construct: 'million, billion, bn, m',
    isShown: anchorHas(/\d\s?(?:[mt]rillion|million|billion|bn|m)\b/),
  },
  { line: 'Numbers', construct: 'cut by a line break', isShown: textHas(/\d\n[亿a-z]|逾\n\d/) },
  { line: 'Units', construct: 'currencies by name or code', isShown: ({ unit: u }) => CURRENCY.test(u) && u !== 'TEU' },
  {
    line: 'Units',
    construct: 'a bare 元 or $ from context',
    isShown: ({ unit: u, anchor }) => /^(?:HKD|TWD|MOP|SGD)$/.test(u) && /(?:[\d億萬亿万千百十]\s?元|^\$)/.test(anchor),
  },
  {
    line: 'Units',
    construct: 'weight, length, area, power',
    isShown: unit('tonne', 'kg', 'km', 'm', 'km2', 'm2', 'ha', 'mu', 'kW', 'GW', 'MW', 'kWh', 'g', 'jin', 'm3', 'mm'),
  },
  { line: 'Units', construct: 'containers', isShown: unit('TEU') },
  { line: 'Units', construct: 'rates', isShown: ({ unit: u }) => u.includes('/') && u !== 'tonne/ha' },
  { line: 'Units', construct: 'trains and ships a week', isShown: unit('trains/week', 'sailings/week') },
  {
    line: 'Units',
    construct: 'person-times and movements',
    isShown: unit('person-times', 'aircraft-movements', 'train-trips', 'vehicle-trips'),
  },
  { line: 'Units', construct: 'times 倍', isShown: unit('times') },
  { line: 'Units', construct: 'percentage points apart from percent', isShown: unit('percentage_point') },
  { line: 'Units', construct: 'counts', isShown: unit('item', 'person') },
  { line: 'Units', construct: 'durations in parts', isShown: unit('minute') },
  { line: 'Qualifiers', construct: 'before the number', isShown: qualifierAt('before') },
  { line: 'Qualifiers', construct: 'inside the number', isShown: qualifierAt('inside') },
  { line: 'Qualifiers', construct: 'behind the unit', isShown: qualifierAt('after') },
  ...(['approx', 'at_least', 'more_than', 'less_than', 'nearly', 'up_to'] as const).map((qualifier) => ({
    line: 'Qualifiers',
    construct: qualifier,
    isShown: (figure: ExpectedFigure) => figure.qualifier === qualifier,
  })),
  { line: 'Constructions', construct: '分别, respectively', isShown: textHas(/分别|各削減|respectively/) },
  { line: 'Constructions', construct: 'from-to', isShown: trait('direction', 'from-to') },
  { line: 'Constructions', construct: 'rise', isShown: trait('direction', 'up') },
  { line: 'Constructions', construct: 'fall', isShown: trait('direction', 'down') },
  {
    line: 'Constructions',
    construct: 'base of a change',
    isShown: textHas(/同比|环比|按年|年增|月增|季增|較|较|year on year|from a year|year-on-year|quarter-on-quarter/),
  },
  {
    line: 'Constructions',
    construct: 'doubling and multiples',
    isShown: ({ unit: u, anchor }) => u === 'times' && /番|倍|doubled|times|twice/.test(anchor),
  },
  { line: 'Constructions', construct: 'equivalent in brackets', isShown: trait('eq') },
  { line: 'Constructions', construct: 'shares', isShown: trait('measure', 'share') },
  { line: 'Constructions', construct: 'targets', isShown: trait('modality', 'target') },
  {
    line: 'Constructions',
    construct: 'forecasts and estimates',
    isShown: ({ traits }) => /forecast|estimate/.test(traits.modality ?? ''),
  },
  {
    line: 'Constructions',
    construct: 'estimates named behind the figure',
    isShown: (figure, one) =>
      figure.traits.modality === 'estimate' && /, an estimate|\(an estimate|估[计計算][数數]/.test(one.text),
  },
  { line: 'Constructions', construct: 'preliminary and revised', isShown: trait('revision') },
  { line: 'Constructions', construct: 'real and nominal prices', isShown: trait('prices') },
  { line: 'Periods', construct: 'a window', isShown: ({ traits }) => /^\d/.test(traits.period ?? '') },
  { line: 'Periods', construct: 'a moment', isShown: ({ traits }) => traits.period?.startsWith('@') ?? false },
  {
    line: 'Periods',
    construct: 'since a start',
    isShown: ({ traits }) => traits.measure === 'cumulative' && traits.period !== undefined,
  },
  {
    line: 'Periods',
    construct: 'inherited from the sentence before',
    isShown: ({ traits }, { text }) => traits.period !== undefined && /。.|\. [A-Z]/.test(text),
  },
  { line: 'Periods', construct: 'halves and quarters', isShown: textHas(/上半年|季|half|quarter|Q\d/) },
  { line: 'Periods', construct: 'years of an era', isShown: textHas(/民[国國]|\D1[01]\d年/) },
  { line: 'Periods', construct: 'fiscal years', isShown: textHas(/财年|財政年|财政年|[Ff]iscal|FY\d/) },
  { line: 'Meaning', construct: 'cumulative', isShown: trait('measure', 'cumulative') },
  { line: 'Meaning', construct: 'level', isShown: trait('measure', 'level') },
  { line: 'Meaning', construct: 'flow', isShown: trait('measure', 'flow') },
  { line: 'Meaning', construct: 'change', isShown: trait('measure', 'change') },
  { line: 'Meaning', construct: 'rate', isShown: trait('measure', 'rate') },
  { line: 'Meaning', construct: 'indicator of the lexicon', isShown: trait('ind') },
  { line: 'Meaning', construct: 'who says it', isShown: trait('says') },
];

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Sentences by language that show a construct. */
export function countShown({ isShown }: Construct, cases: readonly SentenceCase[]): number[] {
  return LANGUAGES.map(
    (language) => cases.filter((c) => c.language === language && c.figures.some((f) => isShown(f, c))).length,
  );
}

/** The table of what the sentences cover, as Markdown. */
export function drawCoverage(cases: readonly SentenceCase[]): string {
  const rows = CONSTRUCTS.map((each) => `| ${[each.line, each.construct, ...countShown(each, cases)].join(' | ')} |`);
  return ['| line | construct | zh-Hans | zh-Hant | en |', '| --- | --- | --: | --: | --: |', ...rows].join('\n');
}
