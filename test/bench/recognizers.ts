import suite from '@microsoft/recognizers-text-suite';

type Recognize = (text: string, culture: string) => readonly unknown[];

/**
 * Every model of the suite that finds what ours takes or sets aside: numbers, quantities and times as facts and periods;
 * telephone numbers, addresses of pages and of mail with their digits as what is no fact. Ours reads no answers of yes and
 * no, and does not tell hash tags, mentions, network addresses and identifiers apart.
 */
const MODELS: readonly Recognize[] = [
  suite.recognizeNumber,
  suite.recognizeOrdinal,
  suite.recognizePercentage,
  suite.recognizeCurrency,
  suite.recognizeDimension,
  suite.recognizeAge,
  suite.recognizeTemperature,
  suite.recognizeDateTime,
  suite.recognizePhoneNumber,
  suite.recognizeEmail,
  suite.recognizeURL,
];

const cultureOf = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? suite.Culture.Chinese : suite.Culture.English;

/** Runs its full pipeline over a text; answers how many entities it found. */
export function recognizeAll(text: string): number {
  const culture = cultureOf(text);
  return MODELS.reduce((count, recognize) => count + recognize(text, culture).length, 0);
}
