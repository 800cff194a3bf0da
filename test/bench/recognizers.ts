import suite from '@microsoft/recognizers-text-suite';

type Recognize = (text: string, culture: string) => readonly unknown[];

/** Every model of the suite that finds numbers, quantities and times: what one would call for the same end. */
const MODELS: readonly Recognize[] = [
  suite.recognizeNumber,
  suite.recognizeOrdinal,
  suite.recognizePercentage,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeAge,
  suite.recognizeTemperature,
  suite.recognizeDateTime,
];

const cultureOf = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? suite.Culture.Chinese : suite.Culture.English;

/** Runs its full pipeline over a text; answers how many entities it found. */
export function recognizeAll(text: string): number {
  const culture = cultureOf(text);
  return MODELS.reduce((count, recognize) => count + recognize(text, culture).length, 0);
}
