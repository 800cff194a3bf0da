import attributions from '../../../../resources/lexicons/attributions.json' with { type: 'json' };
import indicators from '../../../../resources/lexicons/indicators.json' with { type: 'json' };
import measures from '../../../../resources/lexicons/measures.json' with { type: 'json' };
import minors from '../../../../resources/lexicons/minors.json' with { type: 'json' };
import periods from '../../../../resources/lexicons/periods.json' with { type: 'json' };
import scopes from '../../../../resources/lexicons/scopes.json' with { type: 'json' };
import subjects from '../../../../resources/lexicons/subjects.json' with { type: 'json' };
import {
  cueFile,
  type IndicatorEntry,
  indicatorFile,
  type Lexicon,
  minorFile,
  periodFile,
  type SubjectEntry,
  subjectFile,
} from './lexicon.ts';

/** Entries of one shape, whatever each leaves out: they are read for every figure. */
const shapeIndicator = ({ of, worth, note, ...entry }: IndicatorEntry): IndicatorEntry => ({
  ...entry,
  of,
  worth,
  note,
});
const shapeSubject = ({ start, partOf, ends, level, note, ...entry }: SubjectEntry): SubjectEntry => ({
  ...entry,
  start,
  partOf,
  ends,
  level,
  note,
});

const subjectData = subjectFile.parse(subjects);

/** The lexicon the program comes with. */
export const builtInLexicon: Lexicon = {
  indicators: indicatorFile.parse(indicators).indicators.map(shapeIndicator),
  subjects: subjectData.subjects.map(shapeSubject),
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
