import type { Translate } from '../../common/renderMessage.ts';
import { toErrorData } from '../../contract/dispatch.ts';

/** One line that says what happened and what to do, in the user's language. */
export function wordError(error: unknown, translate: Translate): string {
  const { code, params } = toErrorData(error);
  return translate(`error:${code}`, params);
}
