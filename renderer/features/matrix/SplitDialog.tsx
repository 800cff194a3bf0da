import { useState } from 'react';
import type { IndicatorRef } from '../../../electron/common/factRow.ts';
import type { FactId } from '../../../electron/common/ids.ts';
import type { SplitFacet } from '../../../electron/common/indicatorEntry.ts';
import type { CallInput } from '../../../electron/contract/index.ts';
import { useWords } from '../../app/language.ts';
import { useRead, useWrite } from '../../app/queries.ts';
import { showToast } from '../../app/toasts.ts';
import { useWording } from '../../app/wording.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Modal } from '../../components/Modal.tsx';
import { Segments } from '../../components/Segments.tsx';
import { WriteButton } from '../../components/WriteButton.tsx';
import { IndicatorInput } from '../facts/IndicatorInput.tsx';
import { fillNames, NamesFields } from './NamesFields.tsx';

const BY_HAND = 'hand';
/** More facts than this are not picked one by one. */
const MOST_BY_HAND = 200;
type Into = CallInput<'indicators.split'>['into'];

/** Moves some facts of an indicator to a new one or to another, by what they share or one by one. */
export function SplitDialog({ indicator, onClose }: { indicator: IndicatorRef; onClose: () => void }) {
  const t = useWords();
  const wording = useWording();
  const { data: entry } = useRead('indicators.get', { id: indicator.id });
  const [by, setBy] = useState<SplitFacet | typeof BY_HAND | null>(null);
  const [values, setValues] = useState<readonly (string | null)[]>([]);
  const [factIds, setFactIds] = useState<readonly FactId[]>([]);
  const [target, setTarget] = useState<'new' | 'other'>('new');
  const [names, setNames] = useState({ zh: '', en: '' });
  const [other, setOther] = useState<Pick<IndicatorRef, 'id' | 'zh' | 'en'> | null>(null);
  const split = useWrite('indicators.split');
  const chosen = by ?? entry?.facets[0]?.facet ?? BY_HAND;
  const facet = entry?.facets.find((one) => one.facet === chosen);
  const count =
    chosen === BY_HAND
      ? factIds.length
      : (facet?.values ?? []).reduce((sum, one) => sum + (values.includes(one.value) ? one.facts : 0), 0);
  const filled = fillNames(names);
  const into: Into | null = target === 'other' ? other && { id: other.id } : filled.zh === '' ? null : filled;
  const choose = (next: string): void => {
    setBy(next as SplitFacet);
    setValues([]);
  };
  const save = (): void => {
    if (!into || count === 0) return;
    const facts = chosen === BY_HAND ? { ids: [...factIds] } : { facet: chosen, values: [...values] };
    split.mutate(
      { id: indicator.id, facts, into },
      {
        onSuccess: ({ moved, indicator: to }) => {
          showToast({ tone: 'success', text: t('matrix.arrange.didSplit', { name: wording.name(to), count: moved }) });
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      title={t('matrix.arrange.splitTitle', { name: wording.name(indicator) })}
      width={620}
      onClose={onClose}
      foot={
        <>
          <span className="muted dialog-foot-note" role="status">
            {t('matrix.arrange.picked', { count })}
          </span>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <WriteButton
            look="primary"
            data-testid="split-save"
            disabled={!into || count === 0 || split.isPending}
            onClick={save}
          >
            {t('matrix.arrange.split')}
          </WriteButton>
        </>
      }
    >
      <Choice
        label={t('matrix.arrange.splitBy')}
        value={chosen}
        options={[
          ...(entry?.facets ?? []).map((one) => ({ value: one.facet, text: t(`reconcile:facet.${one.facet}`) })),
          { value: BY_HAND, text: t('matrix.arrange.byHand') },
        ]}
        onChange={choose}
      />
      {chosen === BY_HAND ? (
        <FactPicker indicator={indicator} picked={factIds} onChange={setFactIds} />
      ) : (
        <ul className="split-values" data-testid="split-values">
          {(facet?.values ?? []).map(({ value, facts }) => (
            <li key={value ?? ''}>
              <label>
                <input
                  type="checkbox"
                  checked={values.includes(value)}
                  onChange={(e) =>
                    setValues(e.target.checked ? [...values, value] : values.filter((one) => one !== value))
                  }
                />
                <span className="clip">{nameValue(chosen, value, wording, t)}</span>
                <span className="muted">{facts}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <Segments
        label={t('matrix.arrange.into')}
        value={target}
        options={(['new', 'other'] as const).map((value) => ({ value, text: t(`matrix.arrange.target.${value}`) }))}
        onChange={setTarget}
      />
      {target === 'new' ? (
        <NamesFields value={names} onChange={setNames} />
      ) : (
        <IndicatorInput value={other} onChange={setOther} />
      )}
    </Modal>
  );
}

function nameValue(
  facet: SplitFacet,
  value: string | null,
  wording: ReturnType<typeof useWording>,
  t: ReturnType<typeof useWords>,
): string {
  if (value === null) return t('matrix.arrange.unsaid');
  if (facet === 'unit') return wording.unit(value) || t('matrix.arrange.bareCount');
  if (facet === 'subject') return wording.subject(value);
  return facet === 'measure' ? t(`measure.${value}`) : value;
}

interface PickerProps {
  readonly indicator: IndicatorRef;
  readonly picked: readonly FactId[];
  readonly onChange: (ids: readonly FactId[]) => void;
}

function FactPicker({ indicator, picked, onChange }: PickerProps) {
  const t = useWords();
  const wording = useWording();
  const filter = { indicatorId: [indicator.id], minor: 'show' as const };
  const { data } = useRead('facts.page', { filter, sort: [{ field: 'period', desc: false }], limit: MOST_BY_HAND });
  return (
    <>
      <ul className="split-values" data-testid="split-facts">
        {(data?.rows ?? []).map((fact) => (
          <li key={fact.id}>
            <label>
              <input
                type="checkbox"
                checked={picked.includes(fact.id)}
                onChange={(e) =>
                  onChange(e.target.checked ? [...picked, fact.id] : picked.filter((id) => id !== fact.id))
                }
              />
              <b>{wording.quantity(fact.quantity)}</b>
              <span>{wording.period(fact.when.period)}</span>
              <span className="muted clip">
                {[fact.subject && wording.subject(fact.subject), fact.outlet, fact.articleTitle]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {data && data.total > MOST_BY_HAND && (
        <p className="muted">{t('matrix.arrange.firstOnly', { shown: MOST_BY_HAND, count: data.total })}</p>
      )}
    </>
  );
}
