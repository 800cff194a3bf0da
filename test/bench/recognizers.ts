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

const { Chinese, English } = suite.Culture;

/** The language that most of a text is written in. */
export const languageOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? Chinese : English);

/**
 * Chinese reports quote dollars in English and the other way round; ours reads both languages in every sentence, whatever
 * an article is written in.
 */
export const BOTH_LANGUAGES = [Chinese, English];

/** Runs its models over a text; answers how many entities they found. */
export const recognizeAll = (text: string, languages: readonly string[]): number =>
  languages.reduce(
    (count, language) => MODELS.reduce((sum, recognize) => sum + recognize(text, language).length, count),
    0,
  );
