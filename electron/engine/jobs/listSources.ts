import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Granted } from '../handles.ts';
import { isUnreadText, listSourceFiles, readSourceFile } from '../readFile.ts';
import type { SourceToImport } from './importSources.ts';

const readFrom =
  (path: string): SourceToImport['read'] =>
  async () => {
    const file = await readSourceFile(path);
    return 'ok' in file ? { ok: file.ok.bytes } : { refused: file.error };
  };

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** `2020/news.txt` for a file of a chosen folder; a chosen file goes by the name the host gave it, uploads with folders. */
function nameFor({ path, name }: Granted, found: string): string {
  return isFolder(path) ? join(name, relative(path, found)) : name;
}

/** The files behind what a person chose, folders walked; their bytes are read when their turn comes. */
export async function listSources(granted: readonly Granted[], signal: AbortSignal): Promise<SourceToImport[]> {
  const sources: SourceToImport[] = [];
  for (const one of granted) {
    for await (const found of listSourceFiles([one.path])) {
      if (signal.aborted) return sources;
      const name = nameFor(one, found.path);
      const error = 'error' in found ? found.error : isUnreadText(name) ? 'unsupported' : null;
      sources.push({ name, read: error === null ? readFrom(found.path) : async () => ({ refused: error }) });
    }
  }
  return sources;
}

/** Pasted text as a file of its own, named by its first line where it was given no name. */
export function makePasted(name: string | undefined, text: string): SourceToImport {
  const bytes = new TextEncoder().encode(text);
  return { name: name || `${text.trim().split('\n')[0]?.slice(0, 60) ?? ''}.txt`, read: async () => ({ ok: bytes }) };
}
