import type { ReadDb } from '../../db/handle.ts';
import { readSetting } from '../../db/settings.ts';
import {
  choosePrecision,
  DEFAULT_CHOICE,
  type PrecisionChoice,
  type PrecisionSettings,
  precisionChoice,
} from '../common/precision.ts';

/** How far stated numbers reach, as the project has it set. */
export function readPrecisionChoice(db: ReadDb): PrecisionChoice {
  const stored = precisionChoice.safeParse(readSetting(db, 'precision'));
  return stored.success ? stored.data : DEFAULT_CHOICE;
}

export const readPrecision = (db: ReadDb): PrecisionSettings => choosePrecision(readPrecisionChoice(db));
