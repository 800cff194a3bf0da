import type { FactId, FindingId } from '../../../electron/common/ids.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { formatHash } from '../../app/route.ts';
import { useWording } from '../../app/wording.ts';
import { Badge, type Tone } from '../../components/Badge.tsx';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FactCard } from '../../components/FactCard.tsx';
import { CompareButton } from '../reading/CompareButton.tsx';
import { type Found, UNDATED } from './lines.ts';

/** Facts shown without asking for more: a cell of an index can have thousands. */
const MOST_FACTS = 12;

export function Evidence({ found, onDecide }: { found: Found | null; onDecide: () => void }) {
  const t = useWords();
  return (
    <aside id="evidence" className="pane is-right evidence scroll" tabIndex={-1} aria-label={t('matrix.evidence')}>
      {!found && <Empty title={t('matrix.choose')} text={t('matrix.chooseText')} />}
      {found && found.cells.length === 0 && <EmptyCell found={found} />}
      {found && found.cells.length > 0 && <CellEvidence found={found} onDecide={onDecide} />}
    </aside>
  );
}

function EmptyCell({ found: { line, column } }: { found: Found }) {
  const t = useWords();
  const wording = useWording();
  const isGap = line.row.gaps.includes(column);
  return (
    <Empty
      title={t(isGap ? 'matrix.gapTitle' : 'matrix.emptyTitle')}
      text={t(isGap ? 'matrix.gapText' : 'matrix.emptyText', { indicator: wording.name(line.row.indicator), column })}
    />
  );
}

function CellEvidence({ found: { line, column, cells }, onDecide }: { found: Found; onDecide: () => void }) {
  const t = useWords();
  const wording = useWording();
  const [main] = cells;
  const findings = [...new Set(cells.flatMap(({ conflicts }) => conflicts))];
  const factIds = [...new Set(cells.flatMap((cell) => cell.factIds))];
  if (!main) return null;
  const { measure, subject } = line.row;
  const about = [
    wording.name(line.row.indicator),
    column === UNDATED ? t('matrix.undated') : column,
    subject && wording.subject(subject),
  ];
  return (
    <div className="evidence-body">
      <p className="muted">{[...about, measure && t(`measure.${measure}`)].filter(Boolean).join(' · ')}</p>
      <h2 className="evidence-value">{cells.map(({ quantity }) => wording.quantity(quantity)).join(' · ')}</h2>
      {findings.map((id) => (
        <FindingNote key={id} id={id} />
      ))}
      {findings.length > 0 && (
        <Button look="primary" hotkey="D" data-testid="decide-button" className="is-wide" onClick={onDecide}>
          {t('finding.decide')}
        </Button>
      )}
      {(main.isDecided || main.isStale) && main.factId !== null && <Decided factId={main.factId} known={findings} />}
      <h3>{t('matrix.evidence')}</h3>
      {factIds.slice(0, MOST_FACTS).map((id) => (
        <FactCard
          key={id}
          factId={id}
          tone={findings.length > 0 ? 'trouble' : 'plain'}
          tools={(fact) => fact.hasSentence && <CompareButton fact={fact} hasKeys={false} />}
        />
      ))}
      {factIds.length > MOST_FACTS && (
        <p className="muted">{t('matrix.more', { count: factIds.length - MOST_FACTS })}</p>
      )}
      <p className="muted" data-testid="cell-rule">
        {t('matrix.usedBy', { rule: t(`matrix.rule.${main.rule}`) })}
      </p>
    </div>
  );
}

/** What was ruled on the value shown: by whom and why. */
function Decided({ factId, known }: { factId: FactId; known: readonly FindingId[] }) {
  const { data } = useRead('findings.page', { filter: { factId, state: ['decided', 'stale'] }, limit: 5 });
  const others = (data?.rows ?? []).filter(({ id }) => !known.includes(id));
  return others.map(({ id }) => <FindingNote key={id} id={id} />);
}

const TONES: Readonly<Record<string, Tone>> = { open: 'red', stale: 'amber', decided: 'green' };

function FindingNote({ id }: { id: FindingId }) {
  const wording = useWording();
  const t = useWords();
  const { data: finding } = useRead('findings.get', { id });
  if (!finding) return null;
  return (
    <div className="finding-note">
      <a href={formatHash({ place: 'findings', id })}>
        <Badge tone={TONES[finding.state] ?? 'grey'}>{t(`reconcile:kind.${finding.kind}`)}</Badge>
      </a>
      <p>{wording.message(finding.sentence)}</p>
      {finding.decisions
        .filter(({ isWithdrawn }) => !isWithdrawn)
        .slice(0, 1)
        .map(({ id: decisionId, verdict, reason, who, recordedAt }) => (
          <p key={decisionId} className="decided-line">
            <b>{t(`verdict.${verdict}`)}</b> {reason}{' '}
            <span className="muted">{t('decision.by', { who, when: wording.moment(recordedAt) })}</span>
          </p>
        ))}
    </div>
  );
}
