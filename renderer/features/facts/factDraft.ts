import type { FactDetail, FactPatch, FactPreview, IndicatorRef } from '../../../electron/common/factRow.ts';
import type { IndicatorId } from '../../../electron/common/ids.ts';
import { formatPeriod } from '../../../electron/common/period.ts';
import { CallError, type CallErrorData } from '../../../electron/contract/index.ts';
import { createStore } from '../../app/store.ts';

/** What stands in the form, as typed. Choices that are not stated are empty texts. */
export interface FactDraft {
  readonly valueText: string;
  readonly unit: string;
  readonly noun: string;
  readonly qualifier: string;
  readonly measure: string;
  readonly direction: string;
  readonly base: string;
  readonly modality: string;
  readonly periodText: string;
  readonly isAsOf: boolean;
  /** Without an id it is one that saving would propose. */
  readonly indicator: Pick<IndicatorRef, 'zh' | 'en'> & { readonly id: IndicatorId | null };
  readonly subject: string;
  readonly scope: Readonly<Record<string, string>>;
  readonly attribution: string;
  readonly reason: string;
}

/** Half-typed forms by fact, so that looking at another row loses nothing. */
export const drafts = createStore<ReadonlyMap<number, FactDraft>>(new Map());

export function startDraft(fact: FactDetail | FactPreview): FactDraft {
  const { period } = fact.when;
  return {
    valueText: fact.quantity?.raw ?? '',
    unit: fact.quantity?.unit ?? 'item',
    noun: fact.quantity?.noun ?? '',
    qualifier: fact.quantity?.qualifier ?? 'exact',
    measure: fact.measure ?? '',
    direction: fact.direction ?? '',
    base: fact.base ?? '',
    modality: fact.modality,
    periodText: period ? formatPeriod(period) : '',
    isAsOf: period?.kind === 'asOf',
    indicator: fact.indicator,
    subject: fact.subject ?? '',
    scope: fact.scope,
    attribution: fact.attribution ?? '',
    reason: '',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Scope without the facets that were emptied: absent is "not said". */
const trimScope = (scope: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(scope).filter(([, text]) => text.trim() !== ''));

/** Only what the person changed, so that everything else keeps where it came from. */
export function toPatch(before: FactDraft, after: FactDraft): FactPatch {
  const isSame = (key: keyof FactDraft): boolean => JSON.stringify(before[key]) === JSON.stringify(after[key]);
  const values: Record<string, unknown> = {
    valueText: after.valueText.trim(),
    unit: after.unit.trim(),
    noun: orNull(after.noun),
    qualifier: after.qualifier,
    measure: orNull(after.measure),
    direction: orNull(after.direction),
    base: orNull(after.base),
    modality: after.modality,
    subject: orNull(after.subject),
    attribution: orNull(after.attribution),
    scope: trimScope(after.scope),
  };
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    if (!isSame(key as keyof FactDraft)) patch[key] = value;
  }
  if (after.indicator.id !== null && before.indicator.id !== after.indicator.id) patch.indicatorId = after.indicator.id;
  if (!isSame('periodText') || !isSame('isAsOf')) {
    patch.periodText = after.periodText.trim();
    patch.isAsOf = after.isAsOf;
  }
  return patch as FactPatch;
}

/** The field of the form that an error is about, or null for the form as a whole. */
export function fieldOfError(error: unknown): string | null {
  if (!(error instanceof CallError)) return null;
  const known: Partial<Record<CallErrorData['code'], string>> = {
    'bad-number': 'valueText',
    'bad-period': 'periodText',
  };
  if (error.code === 'bad-input')
    return (
      String(error.params.field ?? '')
        .replace(/^patch\./, '')
        .split('.')[0] ?? null
    );
  return known[error.code] ?? null;
}
