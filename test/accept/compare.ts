import { periodEnd } from '../../electron/common/period.ts';
import type { Collected } from './collect.ts';
import type { Expected, ExpectedFact } from './expected.ts';

export interface Line {
  readonly isRight: boolean;
  readonly text: string;
}

type Fact = Collected['facts'][number];

/** `t004` of the twins answers for `004` of a folder that has the originals. */
const isDoc = (doc: string, expected: string): boolean => doc === expected || `t${doc}` === expected;

const endOf = ({ when }: Fact): string => (when.period ? periodEnd(when.period) : '');
const isEndAlike = (fact: Fact, expected: string | null): boolean => {
  const [a, b] = [endOf(fact), expected ?? ''];
  const length = Math.min(a.length, b.length);
  return length === 0 ? a === b : a.slice(0, length) === b.slice(0, length);
};

/** Candidates say the same amount in the same article; the best has the most traits right. */
function findFact({ facts }: Collected, expected: ExpectedFact): Fact | undefined {
  const score = (fact: Fact): number =>
    Number(fact.quantity.qualifier === expected.qualifier) * 4 +
    Number(fact.measure === expected.measure) * 2 +
    Number(isEndAlike(fact, expected.periodEnd)) +
    Number((fact.minor ?? null) === expected.minor) * 3;
  return facts
    .filter((fact) => isDoc(fact.doc, expected.doc) && fact.ordinal === expected.article)
    .filter((fact) => fact.quantity.value === expected.value && fact.quantity.unit === expected.unit)
    .sort((a, b) => score(b) - score(a))[0];
}

function describeFact(collected: Collected, expected: ExpectedFact): Line {
  const fact = findFact(collected, expected);
  const name = `${expected.id}  ${expected.value} ${expected.unit}`;
  if (!fact) return { isRight: false, text: `${name}: not found` };
  const wrong = [
    fact.quantity.qualifier === expected.qualifier
      ? ''
      : `qualifier ${fact.quantity.qualifier}, not ${expected.qualifier}`,
    fact.measure === expected.measure ? '' : `measure ${fact.measure}, not ${expected.measure}`,
    isEndAlike(fact, expected.periodEnd) ? '' : `period ${endOf(fact) || 'none'}, not ${expected.periodEnd ?? 'none'}`,
    (fact.minor === null) === (expected.minor === null) ? '' : `minor ${fact.minor}, not ${expected.minor}`,
  ].filter(Boolean);
  return {
    isRight: wrong.length === 0,
    text: `${name}  [${fact.indicator.key}]${wrong.length > 0 ? `: ${wrong.join('; ')}` : ''}`,
  };
}

function idsOf(collected: Collected, expected: Expected, names: readonly string[]): (number | undefined)[] {
  return names.map((name) => {
    const found = expected.facts.find(({ id }) => id === name);
    return found && findFact(collected, found)?.id;
  });
}

function describeFinding(collected: Collected, expected: Expected, wanted: Expected['findings'][number]): Line {
  const ids = idsOf(collected, expected, wanted.facts);
  const isThere = collected.findings.some(
    ({ kind, members }) => kind === wanted.kind && ids.every((id) => id !== undefined && members.includes(id as never)),
  );
  return { isRight: isThere, text: `${wanted.kind}  ${wanted.note}` };
}

function describeSeries(
  collected: Collected,
  expected: Expected,
  wanted: Expected['seriesWithoutTrouble'][number],
): Line {
  const ids = idsOf(collected, expected, wanted.facts);
  const facts = ids.map((id) => collected.facts.find((fact) => fact.id === id));
  const isOneSeries = facts.every(
    (fact) => fact && fact.indicator.key === facts[0]?.indicator.key && fact.subject === facts[0]?.subject,
  );
  const trouble = collected.findings.filter(
    ({ family, members }) => family === 'trouble' && ids.some((id) => members.includes(id as never)),
  );
  const problems = [isOneSeries ? '' : 'not one indicator and subject', ...trouble.map(({ kind }) => kind)].filter(
    Boolean,
  );
  return {
    isRight: problems.length === 0,
    text: `series without trouble  ${wanted.note}${problems.length > 0 ? `: ${problems.join(', ')}` : ''}`,
  };
}

function describeFurniture({ facts, articles }: Collected): Line[] {
  const page = articles.find((article) => /003\.txt$/.test(article.fileName));
  const taken = facts.filter(({ articleId, minor }) => articleId === page?.id && minor === null);
  return [
    {
      isRight: page !== undefined && taken.length === 0,
      text: `facts of the furniture of ${page?.fileName}: ${taken.length}`,
    },
  ];
}

/** Names, ordinals, dates and the page around the article must not be facts. */
const describeNoFact = (collected: Collected, { doc, quote }: { doc: string; quote: string }): Line => {
  const taken = collected.facts.some(
    (fact) => isDoc(fact.doc, doc) && fact.anchor.quote === quote && fact.minor === null,
  );
  return { isRight: !taken, text: `no fact  ${quote}` };
};

/** What came of a folder against what the five-file case must give, line by line. */
export function compare(collected: Collected, expected: Expected): Line[] {
  const count = collected.articles.length;
  return [
    { isRight: count === expected.articles.length, text: `${count} articles` },
    ...expected.facts.map((fact) => describeFact(collected, fact)),
    ...expected.findings.map((finding) => describeFinding(collected, expected, finding)),
    ...expected.seriesWithoutTrouble.map((series) => describeSeries(collected, expected, series)),
    ...describeFurniture(collected),
    ...[...expected.furniture, ...expected.noFacts].map((none) => describeNoFact(collected, none)),
  ];
}
