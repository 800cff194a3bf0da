import type { Reason } from '../../../electron/common/fact.ts';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { LexiconList } from '../../../electron/common/lexiconEntry.ts';
import rules from '../../../resources/rules.json' with { type: 'json' };
import { useWords } from '../../app/language.ts';
import { showLexicon } from '../../app/lexiconView.ts';
import { useWording, type Wording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';

interface Rule {
  readonly pass: string;
  readonly lexicon?: string;
  readonly list?: LexiconList;
}
const RULES = rules.rules as Readonly<Record<string, Rule>>;

/** Which rule or entry made each field, in words, and where a wrong one is mended. */
export function FactWhy({ fact }: { fact: FactDetail }) {
  const t = useWords();
  return (
    <details className="fact-why" data-testid="fact-why">
      <summary>{t('extract:why.hint')}</summary>
      {fact.why.length === 0 && <p className="muted">{t('extract:why.none')}</p>}
      <ul>
        {fact.why.map((reason) => (
          <Why key={`${reason.field}:${reason.rule}:${reason.detail}`} fact={fact} reason={reason} />
        ))}
      </ul>
    </details>
  );
}

/** The words that made a field so; an indicator that is usually counted so is called by its name, not by its key. */
export const wordDetail = ({ detail }: Reason, { indicator }: FactDetail, wording: Wording): string =>
  detail === indicator.key ? wording.name(indicator) : detail;

/** `scope.place` is one of the scope's facets. */
const fieldOf = (field: string): string => field.split('.')[0] ?? field;

function Why({ fact, reason }: { fact: FactDetail; reason: Reason }) {
  const t = useWords();
  const wording = useWording();
  const detail = wordDetail(reason, fact, wording);
  const rule = RULES[reason.rule];
  return (
    <li>
      <span className="why-field">
        {t(`extract:why.field.${fieldOf(reason.field)}`, { defaultValue: reason.field })}
      </span>
      <span className="why-words">
        {t(`extract:why.rule.${reason.rule}`, { detail, defaultValue: reason.rule })}{' '}
        {rule && <Badge>{t(`extract:why.pass.${rule.pass}`)}</Badge>}
        {rule?.lexicon && <span className="muted"> {t('extract:why.file', { file: rule.lexicon })}</span>}
        {rule?.list && <Mend fact={fact} reason={reason} list={rule.list} />}
      </span>
    </li>
  );
}

/** An entry is found by the word it has in the sentence; an indicator by its key. */
function Mend({ fact, reason, list }: { fact: FactDetail; reason: Reason; list: LexiconList }) {
  const t = useWords();
  const wording = useWording();
  const { indicator } = fact;
  const open = (): void => {
    if (list !== 'indicator') showLexicon({ list, text: reason.detail });
    else if (reason.rule === 'proposed')
      showLexicon({
        list,
        draft: {
          ...{ list: 'indicator', key: '', zh: indicator.zh, en: indicator.en, group: '', unit: ['count'] },
          ...{ measure: fact.measure, names: [indicator.zh], nouns: [], with: [], without: [] },
        },
        adopts: { indicatorId: indicator.id, name: wording.name(indicator) },
      });
    else
      showLexicon({ list, text: indicator.key.split('.')[0] ?? '', open: `indicator:${indicator.key.split('.')[0]}` });
  };
  return (
    <Button isSmall look="minimal" data-testid={`mend-${reason.rule}`} onClick={open}>
      {t(reason.rule === 'proposed' ? 'extract:why.adopt' : 'extract:why.mend')}
    </Button>
  );
}
