import attributions from '../../../../resources/lexicons/attributions.json' with { type: 'json' };
import indicators from '../../../../resources/lexicons/indicators.json' with { type: 'json' };
import measures from '../../../../resources/lexicons/measures.json' with { type: 'json' };
import minors from '../../../../resources/lexicons/minors.json' with { type: 'json' };
import periods from '../../../../resources/lexicons/periods.json' with { type: 'json' };
import scopes from '../../../../resources/lexicons/scopes.json' with { type: 'json' };
import subjects from '../../../../resources/lexicons/subjects.json' with { type: 'json' };
import { cueFile, indicatorFile, type Lexicon, minorFile, periodFile, subjectFile } from './lexicon.ts';

const subjectData = subjectFile.parse(subjects);

/** The lexicon the program comes with. */
export const builtInLexicon: Lexicon = {
  indicators: indicatorFile.parse(indicators).indicators,
  subjects: subjectData.subjects,
  stands: subjectData.stands,
  subjectWords: subjectData,
  measures: cueFile.parse(measures).cues,
  scopes: cueFile.parse(scopes).cues,
  attributions: cueFile.parse(attributions).cues,
  periods: periodFile.parse(periods),
  minors: minorFile.parse(minors),
  ownWords: null,
};

/** Names of the groups of indicators, for menus. */
export const indicatorGroups = indicatorFile.parse(indicators).groups;
