import type { z } from 'zod';
import type { ReadDb } from '../../db/handle.ts';
import { readSetting } from '../../db/settings.ts';
import { settings } from '../contract/project.ts';
import { readPrecisionChoice } from './precision.ts';

export type Settings = z.infer<typeof settings>;

/** The project's settings; one that is not set, or was set to something impossible, has its default. */
export function readSettings(db: ReadDb, systemUser: string): Settings {
  const userName = settings.shape.userName.safeParse(readSetting(db, 'userName'));
  const palettes = settings.shape.housePalettes.safeParse(readSetting(db, 'housePalettes'));
  return {
    userName: userName.success ? userName.data : systemUser,
    precision: readPrecisionChoice(db),
    housePalettes: palettes.success ? palettes.data : [],
  };
}
