import type { TFunction } from 'i18next';
import { CallError } from '../../electron/contract/index.ts';
import { words } from './language.ts';
import { showToast } from './toasts.ts';

/** The words of `error:<code>`: what happened, to what, and what to do. */
export function describeError(error: unknown, t: TFunction): string {
  if (error instanceof CallError) return t(`error:${error.code}`, { ...error.params });
  return t('error:internal', { detail: error instanceof Error ? error.message : String(error) });
}

export function reportError(error: unknown): void {
  if (error instanceof CallError && error.code === 'cancelled') return;
  showToast({ tone: 'danger', text: describeError(error, words.t) });
}
