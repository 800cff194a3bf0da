import type { MojibakeKind, Offer } from '../../electron/common/cleaning.ts';
import { useWords } from '../app/language.ts';
import { Icon } from './Icon.tsx';
import type { useRule } from './useRule.ts';
import { WriteButton } from './WriteButton.tsx';

interface Props {
  readonly offers: readonly Offer[];
  readonly accepted: readonly MojibakeKind[];
  readonly rule: ReturnType<typeof useRule>;
}

/** Mojibake is never undone silently: what it would read is shown, and a person says so. */
export function CleaningOffers({ offers, accepted, rule }: Props) {
  const t = useWords();
  return (
    <>
      {offers.map(({ kind, count, before, after }) => (
        <div key={kind} className="cleaning-offer" role="status">
          <Icon name="alert" />
          <div>
            <p>{t(`clean:offer.${kind}`, { count })}</p>
            {after !== null && (
              <p className="cleaning-sample">
                <q>{before}</q> <span className="muted">{t('clean:wouldRead')}</span> <q>{after}</q>
              </p>
            )}
          </div>
          {after !== null && (
            <WriteButton
              isSmall
              data-testid={`cleaning-accept-${kind}`}
              disabled={rule.isPending}
              onClick={() => rule.say({ do: 'accept', kind }, t('clean:accepted'))}
            >
              {t('clean:accept')}
            </WriteButton>
          )}
        </div>
      ))}
      {accepted.map((kind) => (
        <div key={kind} className="cleaning-offer">
          <p>{t(`clean:isAccepted.${kind}`)}</p>
          <WriteButton isSmall look="minimal" onClick={() => rule.say({ do: 'refuse', kind })}>
            {t('clean:refuse')}
          </WriteButton>
        </div>
      ))}
    </>
  );
}
