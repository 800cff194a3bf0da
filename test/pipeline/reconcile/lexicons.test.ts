import { describe, expect, it } from 'vitest';
import { foldWording } from '../../../electron/common/foldWording.ts';
import { chartPalettes } from '../../../electron/common/palettes.ts';
import { nameStage, stageWords } from '../../../electron/common/stages.ts';
import { chartProposals } from '../../../electron/pipeline/chart/chartProposals.ts';
import { derivedChecks } from '../../../electron/pipeline/reconcile/derivedLexicon.ts';
import { exchangeRates } from '../../../electron/pipeline/reconcile/exchangeRates.ts';
import { nameSynonyms } from '../../../electron/pipeline/reconcile/nameMeaning.ts';
import { kindOfNoun, nounKinds } from '../../../electron/pipeline/reconcile/nounKinds.ts';
import { findPart, partSets } from '../../../electron/pipeline/reconcile/partSets.ts';
import palettes from '../../../resources/charts/palettes.json' with { type: 'json' };
import proposals from '../../../resources/charts/proposals.json' with { type: 'json' };
import rates from '../../../resources/exchangeRates.json' with { type: 'json' };
import derived from '../../../resources/lexicons/derivedChecks.json' with { type: 'json' };
import indicators from '../../../resources/lexicons/indicators.json' with { type: 'json' };
import synonyms from '../../../resources/lexicons/nameSynonyms.json' with { type: 'json' };
import nouns from '../../../resources/lexicons/nounKinds.json' with { type: 'json' };
import parts from '../../../resources/lexicons/partSets.json' with { type: 'json' };
import stages from '../../../resources/lexicons/stages.json' with { type: 'json' };

describe('data files of the checks', () => {
  it('have the form they state', () => {
    for (const [schema, file] of [
      [derivedChecks, derived],
      [nounKinds, nouns],
      [partSets, parts],
      [nameSynonyms, synonyms],
      [stageWords, stages],
      [chartPalettes, palettes],
      [chartProposals, proposals],
      [exchangeRates, rates],
    ] as const)
      expect(schema.safeParse(file).error?.issues ?? []).toEqual([]);
  });

  it('name each word once', () => {
    for (const words of [nouns.kinds.flat(), stages.stages.flatMap((stage) => stage.words), parts.sets.flat(2)]) {
      const folded = words.map(foldWording);
      expect(folded.filter((word, i) => folded.indexOf(word) !== i)).toEqual([]);
    }
  });

  it('speak of indicators that the lexicon knows', () => {
    const text = JSON.stringify(indicators);
    const keys = [
      ...derived.rates.flatMap(({ rate, count }) => [rate, count]),
      ...derived.each.flatMap(({ total, count }) => [total, count]),
    ];
    expect(keys.filter((key) => !text.includes(`"${key}"`))).toEqual([]);
  });

  it('join wordings across languages and scripts', () => {
    expect(nameStage('簽署')).toBe(nameStage('signed'));
    expect(kindOfNoun('省區')).toBe(kindOfNoun('Provinces'));
    expect(kindOfNoun('骆驼')).toBe('骆驼');
    expect(findPart('By sea')).toEqual(findPart('海運'));
  });
});
