import { useMemo, useState } from 'react';
import type { ArticleText } from '../../../electron/common/articleRow.ts';
import type { FactDetail } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import type { Status } from '../../../electron/common/vocabulary.ts';
import { useHotkeys } from '../../app/hotkeys.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { useReadOnly } from '../../app/readOnly.ts';
import { formatHash } from '../../app/route.ts';
import { useStore } from '../../app/store.ts';
import { useWording } from '../../app/wording.ts';
import { Badge } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { asideShown } from '../../components/readingView.ts';
import { StatusDot } from '../../components/StatusDot.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { FactEditor } from '../facts/FactEditor.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { CompareButton } from './CompareButton.tsx';
import { listFigures, stepFigure } from './figures.ts';

interface Props {
  readonly article: ArticleText;
  readonly factId: FactId | null;
  readonly onFact: (id: FactId) => void;
  /** Whether the keys are for this text. */
  readonly hasKeys?: boolean;
}

const RULINGS = [
  { status: 'accepted', key: 'a', word: 'fact.accept', by: 1 },
  { status: 'rejected', key: 'x', word: 'fact.reject', by: 1 },
  { status: 'flagged', key: 'f', word: 'fact.flag', by: 0 },
  { status: 'unreviewed', key: 'u', word: 'fact.unreview', by: 0 },
] as const satisfies readonly { status: Status; key: string; word: string; by: 0 | 1 }[];

/** Reviews the figures of a text in place, one after the other. */
export function FigureBar({ article, factId, onFact, hasKeys = true }: Props) {
  const t = useWords();
  const showsMinor = useStore(asideShown);
  const figures = useMemo(() => listFigures(article, showsMinor), [article, showsMinor]);
  const { mutate } = useWrite('facts.review');
  const isReadOnly = useReadOnly() !== null;
  const go =
    (by: 1 | -1, isUnreviewed = false) =>
    (): void => {
      const next = stepFigure({ figures, from: factId, by, isUnreviewed });
      if (next) onFact(next.factId);
    };
  const rule = (status: Status, by: 0 | 1) => (): void => {
    if (factId === null) return;
    mutate({ target: { ids: [factId] }, status });
    if (by) go(by)();
  };
  const moves = { j: go(1), k: go(-1), n: go(1, true) };
  const rulings = Object.fromEntries(RULINGS.map(({ key, status, by }) => [key, rule(status, by)]));
  useHotkeys(hasKeys ? { ...moves, ...(isReadOnly ? {} : rulings) } : {});
  const at = figures.findIndex((figure) => figure.factId === factId);
  return (
    <div className="figure-bar">
      <div className="figure-line">
        <Button isSmall aria-label={t('reading:figure.previous')} disabled={at <= 0} onClick={go(-1)}>
          <Icon name="left" />
        </Button>
        <span className="muted">{t('reading:figure.position', { at: at + 1, count: figures.length })}</span>
        <Button
          isSmall
          aria-label={t('reading:figure.next')}
          data-testid="figure-next"
          disabled={at >= figures.length - 1}
          onClick={go(1)}
        >
          <Icon name="right" />
        </Button>
        {factId === null ? (
          <span className="muted clip">{t(hasKeys ? 'reading:figure.none' : 'reading:figure.click')}</span>
        ) : (
          <Figure key={factId} id={factId} hasKeys={hasKeys} onRule={rule} />
        )}
      </div>
    </div>
  );
}

interface FigureProps {
  readonly id: FactId;
  readonly hasKeys: boolean;
  readonly onRule: (status: Status, by: 0 | 1) => () => void;
}

function Figure({ id, hasKeys, onRule }: FigureProps) {
  const t = useWords();
  const { data: fact } = useRead('facts.get', { id });
  const [open, setOpen] = useState<'edit' | 'annotate' | null>(null);
  const isReadOnly = useReadOnly() !== null;
  useHotkeys(hasKeys && !isReadOnly && open === null ? { e: () => setOpen('edit'), h: () => setOpen('annotate') } : {});
  if (!fact) return null;
  const keyed = (hotkey: string) => (hasKeys ? { hotkey } : {});
  const close = (): void => setOpen(null);
  return (
    <>
      <FigureWords fact={fact} />
      <div className="figure-actions">
        {RULINGS.filter(({ status }) => status !== 'unreviewed' || fact.status !== 'unreviewed').map(
          ({ status, key, word, by }) => (
            <WriteButton
              key={status}
              isSmall
              look={status === 'accepted' ? 'primary' : 'plain'}
              {...(hasKeys && { hotkey: key.toUpperCase() })}
              aria-pressed={fact.status === status}
              data-testid={`figure-${status}`}
              onClick={onRule(status, by)}
            >
              {t(word)}
            </WriteButton>
          ),
        )}
        <WriteButton isSmall {...keyed('E')} data-testid="figure-edit" onClick={() => setOpen('edit')}>
          {t('fact.edit')}
        </WriteButton>
        <WriteButton isSmall {...keyed('H')} data-testid="figure-annotate" onClick={() => setOpen('annotate')}>
          {t('reading:annotate')}
        </WriteButton>
        <CompareButton fact={fact} hasKeys={hasKeys} />
      </div>
      {open === 'edit' && <FactEditor fact={fact} onClose={close} />}
      {open === 'annotate' && <AnnotationForm target={{ factId: id }} onSaved={close} onClose={close} />}
    </>
  );
}

function FigureWords({ fact }: { fact: FactDetail }) {
  const t = useWords();
  const wording = useWording();
  return (
    <span className="figure-words clip">
      <StatusDot status={fact.status} />{' '}
      <a href={formatHash({ place: 'facts', id: fact.id })}>
        <b>{wording.quantity(fact.quantity)}</b>
      </a>{' '}
      {wording.name(fact.indicator)} · {wording.period(fact.when.period)}
      {fact.measure && ` · ${t(`measure.${fact.measure}`)}`}
      {fact.minor && <Badge>{t(`minor.${fact.minor}`)}</Badge>}
      {fact.troubles > 0 && <Badge tone="red">{t('reading:figure.trouble')}</Badge>}
    </span>
  );
}
