import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import stored from '../../../resources/printing/browsers.json' with { type: 'json' };

/** Where browsers that can print stand, by platform: a path, `%NAME%` from the environment in it, or a name looked up in PATH. */
export const browserPlaces = z.object({
  browsers: z.object({
    win32: z.array(z.string()).min(1),
    darwin: z.array(z.string()).min(1),
    linux: z.array(z.string()).min(1),
  }),
  arguments: z.array(z.string().startsWith('--')).min(1),
});

type Environment = Readonly<Record<string, string | undefined>>;

const fillIn = (place: string, env: Environment): string =>
  place.replace(/%([^%]+)%/g, (_, name: string) => env[name] ?? '');

const listPaths = (place: string, env: Environment): string[] =>
  isAbsolute(place) || /^[A-Z]:/i.test(place)
    ? [place]
    : (env.PATH ?? '').split(delimiter).map((folder) => join(folder, place));

/** A Chrome, Edge or Chromium of this machine, `CROSSCHECK_BROWSER` first; null where there is none. */
export function findBrowser(env: Environment = process.env, platform: string = process.platform): string | null {
  const places: readonly string[] = stored.browsers[platform as keyof typeof stored.browsers] ?? stored.browsers.linux;
  const own = env.CROSSCHECK_BROWSER ? [env.CROSSCHECK_BROWSER] : places;
  return own.flatMap((place) => listPaths(fillIn(place, env), env)).find((path) => existsSync(path)) ?? null;
}

export const PRINT_ARGUMENTS: readonly string[] = stored.arguments;
