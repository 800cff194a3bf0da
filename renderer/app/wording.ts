import { useMemo } from 'react';
import { formatDateText, formatPeriodText } from '../../electron/common/formatPeriodText.ts';
import { formatQuantity } from '../../electron/common/formatQuantity.ts';
import type { Message } from '../../electron/common/message.ts';
import { nameSubject } from '../../electron/common/nameSubject.ts';
import { formatPeriod, type Period } from '../../electron/common/period.ts';
import type { Quantity } from '../../electron/common/quantity.ts';
import { renderMessage } from '../../electron/common/renderMessage.ts';
import { displayOf } from '../../electron/common/unitDisplay.ts';
import { useLanguage, useWords } from './language.ts';

interface Named {
  readonly zh: string;
  readonly en: string;
}

/** How figures, periods, names and computed sentences read in the screen's language. */
export function useWording() {
  const locale = useLanguage();
  const t = useWords();
  return useMemo(() => {
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const isChinese = locale === 'zh-Hans';
    return {
      locale,
      quantity: (quantity: Quantity) => formatQuantity(quantity, locale),
      /** A unit by itself, as it stands behind a number. */
      unit: (unit: string) => (displayOf(unit)[locale].after ?? '').trim(),
      /** EDTF, as tables have it. */
      period: (period: Period | null) => (period ? formatPeriod(period) : t('fact.noPeriod')),
      periodText: (period: Period) => formatPeriodText(period, locale),
      /** An EDTF date in words. */
      date: (date: string) => formatDateText(date, locale),
      message: (message: Message) => renderMessage(message, (code, params) => t(code, params ?? {}), locale),
      /** A stored moment (ISO 8601, UTC) in local time. */
      moment: (iso: string) => moments.format(new Date(iso)),
      name: ({ zh, en }: Named) => (isChinese ? zh || en : en || zh),
      subject: (subject: string) => nameSubject(subject, locale),
      /** The other language's name, where there is one that says more. */
      otherName: ({ zh, en }: Named) => (zh === en ? '' : isChinese ? en : zh),
    };
  }, [locale, t]);
}
export type Wording = ReturnType<typeof useWording>;
