export const PROJECT_FILE_CODES = [
  'missing',
  'unreadable',
  'read-only',
  'not-a-project',
  'newer-version',
  'damaged',
  'exists',
] as const;
export type ProjectFileCode = (typeof PROJECT_FILE_CODES)[number];

/** A project file that cannot be opened or made, and why. `path` names it; the words for people live in `resources/i18n`. */
export class ProjectFileError extends Error {
  override readonly name = 'ProjectFileError';
  readonly code: ProjectFileCode;
  readonly path: string;

  constructor(code: ProjectFileCode, path: string, detail: string, cause?: unknown) {
    super(`${path}: ${detail}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.path = path;
  }
}
