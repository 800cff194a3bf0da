import type { FindingDetail } from '../../../electron/common/findingRow.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';

/** Puts words of the sources into the reason, so that it cites instead of paraphrasing. */
export function Snippets({ finding, onInsert }: { finding: FindingDetail; onInsert: (text: string) => void }) {
  const t = useWords();
  const scopes = finding.facts.map((fact, index) =>
    t('decision.scopeOf', { number: index + 1, scope: Object.values(fact.scope).join(' · ') || t('fact.notStated') }),
  );
  const quotes = finding.facts
    .slice(0, 4)
    .map((fact, index) => t('decision.quoteOf', { number: index + 1, quote: fact.sentenceText.trim() }));
  return (
    <div className="snippets">
      <Button isSmall look="minimal" onClick={() => onInsert(scopes.join(' '))}>
        {t('decision.addScope')}
      </Button>
      <Button isSmall look="minimal" onClick={() => onInsert(quotes.join(' '))}>
        {t('decision.addQuotes')}
      </Button>
    </div>
  );
}
