import { useWords } from '../app/language.ts';

/** Why a date was derived. Stored as a code and its parameters joined by `|`. */
export function DateReason({ reason }: { reason: string | null }) {
  const t = useWords();
  if (!reason) return null;
  const [code = '', ...params] = reason.split('|');
  const named = Object.fromEntries(params.map((param, index) => [`p${index + 1}`, param]));
  return <span className="muted">{t(`dateReason.${code}`, { defaultValue: params.join(' '), ...named })}</span>;
}
