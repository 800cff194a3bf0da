import type { ReactNode } from 'react';
import type { ChartId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Icon } from '../../components/Icon.tsx';

/** Lines that are named of each kind; the counts have all. */
const MOST_NAMED = 6;

/** What is not settled, each with the way to it. */
export function Checklist({ chartIds }: { chartIds: readonly ChartId[] }) {
  const t = useWords();
  const wording = useWording();
  const { data } = useRead('editions.checklist', { chartIds: [...chartIds] }, { keepsLast: true });
  if (!data) return <p className="muted">{t('common.loading')}</p>;
  const { counts, stale, open, unreviewed } = data;
  const isClear = counts.stale + counts.open + counts.unreviewed === 0;
  return (
    <section className="publish-check" data-testid="publish-check">
      <h3>{t('edition:publish.check')}</h3>
      <p className="muted">{t(isClear ? 'edition:publish.clear' : 'edition:publish.checkText')}</p>
      <CheckLine name="stale" count={counts.stale}>
        {stale.slice(0, MOST_NAMED).map(({ id, findingId, reason, indicator }) => (
          <li key={id}>
            <a href={formatHash({ place: 'findings', id: findingId })}>{wording.name(indicator)}</a> {reason}
          </li>
        ))}
      </CheckLine>
      <CheckLine name="open" count={counts.open}>
        {open.slice(0, MOST_NAMED).map(({ id, sentence }) => (
          <li key={id}>
            <a href={formatHash({ place: 'findings', id })}>{wording.message(sentence)}</a>
          </li>
        ))}
      </CheckLine>
      <CheckLine name="unreviewed" count={counts.unreviewed}>
        {unreviewed.slice(0, MOST_NAMED).map(({ id, indicator, quantity }) => (
          <li key={id}>
            <a href={formatHash({ place: 'facts', id })}>
              {wording.name(indicator)} · {wording.quantity(quantity)}
            </a>
          </li>
        ))}
      </CheckLine>
    </section>
  );
}

interface LineProps {
  readonly name: 'stale' | 'open' | 'unreviewed';
  readonly count: number;
  readonly children: ReactNode;
}

function CheckLine({ name, count, children }: LineProps) {
  const t = useWords();
  if (count === 0) return null;
  return (
    <details className={`check-line is-${name}`}>
      <summary>
        <Icon name={name === 'open' ? 'alert' : 'clock'} /> {t(`edition:publish.${name}`, { count })}
      </summary>
      <ul>{children}</ul>
    </details>
  );
}
