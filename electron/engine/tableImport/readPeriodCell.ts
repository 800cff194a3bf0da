import { foldForSearch } from '../../common/foldText.ts';
import type { Period } from '../../common/period.ts';
import { parsePeriod } from '../../common/periodText.ts';

const pad = (number: string): string => number.padStart(2, '0');
const interval = (from: string, to = from): Period => ({ kind: 'interval', from, to });

const QUARTERS: Readonly<Record<string, readonly [string, string]>> = {
  '1': ['01', '03'],
  '2': ['04', '06'],
  '3': ['07', '09'],
  '4': ['10', '12'],
};
const CHINESE: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4' };

function quarter(year: string, number: string): Period | null {
  const months = QUARTERS[CHINESE[number] ?? number];
  return months ? interval(`${year}-${months[0]}`, `${year}-${months[1]}`) : null;
}

const Y = '((?:19|20)\\d{2})';
const TO = '\\s*(?:-|–|—|~|至|到|to)\\s*';

/** Forms of a period in a cell, folded. Each makes a period of its groups, or none where a month is no month. */
const FORMS: readonly (readonly [RegExp, (...groups: string[]) => Period | null])[] = [
  [new RegExp(`^(?:fy\\s?)?${Y}\\s*年?度?$`), (y) => interval(y)],
  [new RegExp(`^${Y}\\s*[-/.年]\\s*(\\d{1,2})\\s*月?(?:份|底|末)?$`), (y, m) => parsePeriod(`${y}-${pad(m)}`)],
  [
    new RegExp(`^${Y}\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$`),
    (y, m, d) => parsePeriod(`${y}-${pad(m)}-${pad(d)}`),
  ],
  [new RegExp(`^${Y}年?${TO}${Y}年?$`), (from, to) => parsePeriod(`${from}/${to}`)],
  [
    new RegExp(`^${Y}\\s*年\\s*(\\d{1,2})月?${TO}(\\d{1,2})\\s*月份?$`),
    (y, from, to) => parsePeriod(`${y}-${pad(from)}/${y}-${pad(to)}`),
  ],
  [
    new RegExp(`^${Y}[-/.年](\\d{1,2})月?${TO}${Y}[-/.年](\\d{1,2})月?$`),
    (y, m, z, n) => parsePeriod(`${y}-${pad(m)}/${z}-${pad(n)}`),
  ],
  [new RegExp(`^${Y}\\s*年?\\s*-?q([1-4])$`), quarter],
  [new RegExp(`^${Y}\\s*年?第?([一二三四1-4])季度?$`), quarter],
  [new RegExp(`^q([1-4])\\s*${Y}$`), (q, y) => quarter(y, q)],
  [new RegExp(`^${Y}\\s*年?(?:\\s*h1|上半年)$`), (y) => interval(`${y}-01`, `${y}-06`)],
  [new RegExp(`^${Y}\\s*年?(?:\\s*h2|下半年)$`), (y) => interval(`${y}-07`, `${y}-12`)],
  [new RegExp(`^(?:截至|as of|by|end of|end-?)\\s*${Y}\\s*年?(?:底|末)?$`), (y) => parsePeriod(y, { isMoment: true })],
  [
    new RegExp(`^(?:截至|as of|by)\\s*${Y}\\s*[-/.年]\\s*(\\d{1,2})\\s*月?(?:底|末)?$`),
    (y, m) => parsePeriod(`${y}-${pad(m)}`, { isMoment: true }),
  ],
];

/** A period as analysts write it in a cell (2020, 2020年1-9月, Q3 2020, 2015–2020, or EDTF); null where it is none. */
export function readPeriodCell(text: string): Period | null {
  const folded = foldForSearch(text).trim();
  const edtf = parsePeriod(text.trim());
  if (edtf) return edtf;
  for (const [form, make] of FORMS) {
    const found = form.exec(folded);
    if (found) return make(...found.slice(1));
  }
  return null;
}
