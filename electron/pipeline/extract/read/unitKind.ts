import type { UnitKind } from './lexicon.ts';

const KINDS: Readonly<Record<string, UnitKind>> = {
  percent: 'percent',
  permille: 'percent',
  percentage_point: 'percent',
  basis_point: 'percent',
  times: 'percent',
  ratio: 'percent',
  TEU: 'TEU',
  FEU: 'TEU',
  tonne: 'weight',
  kg: 'weight',
  g: 'weight',
  jin: 'weight',
  tce: 'weight',
  barrel: 'volume',
  day: 'duration',
  month: 'duration',
  year: 'duration',
  week: 'duration',
  quarter: 'duration',
  hour: 'duration',
  minute: 'duration',
  second: 'duration',
  km: 'distance',
  m: 'distance',
  cm: 'distance',
  mm: 'distance',
  nm: 'distance',
  mile: 'distance',
  'nautical-mile': 'distance',
  km2: 'area',
  m2: 'area',
  ha: 'area',
  mu: 'area',
  acre: 'area',
  m3: 'volume',
  litre: 'volume',
  'km/h': 'speed',
  'm/s': 'speed',
  W: 'power',
  kW: 'power',
  MW: 'power',
  GW: 'power',
  kWh: 'energy',
  MWh: 'energy',
  GWh: 'energy',
  TWh: 'energy',
  'flights/week': 'frequency',
  'flights/day': 'frequency',
  'trains/week': 'frequency',
  'sailings/week': 'frequency',
  'aircraft-movements': 'movements',
  item: 'count',
  person: 'count',
  'person-times': 'count',
  'train-trips': 'count',
  'vehicle-trips': 'count',
  'vessel-trips': 'count',
};

/** Three capitals are a currency, per-unit rates count as frequencies. */
function tellKind(unit: string): UnitKind {
  if (/^[A-Z]{3}$/.test(unit)) return 'money';
  return unit.includes('/') ? 'frequency' : 'other';
}

/** Every unit is one of a lexicon, so that there are but a few hundred. */
const kinds = new Map<string, UnitKind>(Object.entries(KINDS));

/** The kind of a unit. */
export function unitKind(unit: string): UnitKind {
  const known = kinds.get(unit);
  if (known !== undefined) return known;
  const kind = tellKind(unit);
  kinds.set(unit, kind);
  return kind;
}
