import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { exportsFile } from './folders.ts';

const saved = z.object({ path: z.string(), sha256: z.string() });
const ledger = z.record(z.string(), saved);
type Ledger = z.infer<typeof ledger>;

/** Exports remembered at most; the oldest are forgotten first. */
const MOST_KEPT = 5000;

export interface SavedFile {
  readonly path: string;
  /** Against the bytes that were put there. */
  readonly state: 'same' | 'edited' | 'missing';
}

export interface SavedExports {
  /** Remembers where a file was put, and its bytes as they are now. */
  note(uid: string, path: string): Promise<void>;
  find(uid: string): Promise<SavedFile | null>;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function readLedger(file: string): Promise<Ledger> {
  try {
    return ledger.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

async function writeLedger(file: string, all: Ledger): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const kept = Object.fromEntries(Object.entries(all).slice(-MOST_KEPT));
  await writeFile(`${file}.part`, JSON.stringify(kept));
  await rename(`${file}.part`, file);
}

/** Where this machine keeps exported files. It stands beside the project, not in it: paths are nobody else's business. */
export function createSavedExports(file = exportsFile()): SavedExports {
  return {
    async note(uid, path) {
      const all = await readLedger(file);
      await writeLedger(file, { ...all, [uid]: { path, sha256: await hashFile(path) } });
    },
    async find(uid) {
      const known = (await readLedger(file))[uid];
      if (!known) return null;
      if (!(await stat(known.path).catch(() => null))?.isFile()) return { path: known.path, state: 'missing' };
      return { path: known.path, state: (await hashFile(known.path)) === known.sha256 ? 'same' : 'edited' };
    },
  };
}
