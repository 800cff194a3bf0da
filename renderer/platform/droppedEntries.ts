/** A file does not know the folder that it was dropped in. */
const places = new WeakMap<File, string>();

/** `2020/news.txt` for a file of a folder that was chosen or dropped. */
export const placeOf = (file: File): string => places.get(file) ?? (file.webkitRelativePath || file.name);

/** A browser hands a dropped folder over as entries to walk; only its files can be uploaded. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // One call gives at most a hundred; an empty answer ends the list.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function collectFiles(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = entry as FileSystemFileEntry;
    const found = await new Promise<File>((resolve, reject) => file.file(resolve, reject));
    places.set(found, entry.fullPath.replace(/^\//, ''));
    return [found];
  }
  const files: File[] = [];
  for (const child of await listEntries(entry as FileSystemDirectoryEntry)) files.push(...(await collectFiles(child)));
  return files;
}

/** Entries must be asked for before the first wait: the drop's data are gone after it. */
export async function collectDroppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...(data.items ?? [])].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const files: File[] = [];
  for (const entry of entries) if (entry) files.push(...(await collectFiles(entry)));
  return files;
}
