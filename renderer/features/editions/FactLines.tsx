import type { ListedFact, RevisedFact } from '../../../electron/common/edition.ts';
import { useWords } from '../../app/language.ts';
import { useWording } from '../../app/wording.ts';
import { ChangeHead } from './ChangeHead.tsx';
import { LineButton } from './LineButton.tsx';

interface Choosing {
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function useFactWords(): (fact: ListedFact) => string {
  const t = useWords();
  const wording = useWording();
  return ({ indicator, subject, period }) =>
    [
      wording.name(indicator),
      subject && wording.subject(subject),
      period ? wording.periodText(period) : t('edition:news.undated'),
    ]
      .filter(Boolean)
      .join(' · ');
}

const Origin = ({ fact: { outlet, articleTitle, articleDate } }: { fact: ListedFact }) => (
  <>
    {outlet ?? articleTitle}
    {articleDate && ' · '}
    <span className="date">{articleDate}</span>
  </>
);

/** Facts that came in. */
export function NewFacts({ facts, chosen, onChoose }: Choosing & { facts: readonly ListedFact[] }) {
  const wording = useWording();
  const inWords = useFactWords();
  return (
    <table className="table change-table">
      <ChangeHead columns={['where', 'figure', 'said']} />
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id} className={chosen === `fact ${fact.id}` ? 'is-chosen' : ''}>
            <td>
              <LineButton isChosen={chosen === `fact ${fact.id}`} onChoose={() => onChoose(`fact ${fact.id}`)}>
                {inWords(fact)}
              </LineButton>
            </td>
            <td className="is-number is-new">{wording.quantity(fact.quantity)}</td>
            <td>
              <Origin fact={fact} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Figures that say otherwise than an earlier one, and those that a person changed. */
export function RevisedFacts({ rows, chosen, onChoose }: Choosing & { rows: readonly RevisedFact[] }) {
  const t = useWords();
  const wording = useWording();
  const inWords = useFactWords();
  return (
    <table className="table change-table">
      <ChangeHead columns={['where', 'earlier', 'now', 'said']} />
      <tbody>
        {rows.map(({ fact, earlier, kind }) => (
          <tr key={`${kind} ${fact.id}`} className={chosen === `revised ${fact.id}` ? 'is-chosen' : ''}>
            <td>
              <LineButton isChosen={chosen === `revised ${fact.id}`} onChoose={() => onChoose(`revised ${fact.id}`)}>
                {inWords(fact)}
              </LineButton>
            </td>
            <td className="is-number">{earlier ? wording.quantity(earlier.quantity) : '–'}</td>
            <td className="is-number is-new">{wording.quantity(fact.quantity)}</td>
            <td>
              {t(`edition:revised.${kind}`)}
              <div className="muted">
                <Origin fact={fact} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
