import { ENTITIES, type Entity } from '../../../electron/common/historyRow.ts';
import { type HistoryView, historyView } from '../../app/historyView.ts';
import { useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { useStore } from '../../app/store.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';

/** Leaves a field out rather than set it to nothing. */
function withField<K extends keyof HistoryView>(view: HistoryView, key: K, value: HistoryView[K] | ''): HistoryView {
  const { [key]: _, ...rest } = view;
  return value === '' || value === undefined || value === false ? rest : { ...rest, [key]: value };
}

/** Of what, of whom: one fact or article is chosen where it is shown, and named here. */
export function HistoryFilter() {
  const t = useWords();
  const view = useStore(historyView);
  const { data: people = [] } = useRead('history.people', {});
  const one = view.articleId ?? view.entityId;
  return (
    <div className="history-filter">
      {one === undefined ? (
        <Choice
          label={t('history.of')}
          value={view.entity ?? ''}
          none={t('history.all')}
          options={ENTITIES.map((value) => ({ value, text: t(`history.kind.${value}`) }))}
          onChange={(value) => historyView.set(withField(view, 'entity', value as Entity | ''))}
        />
      ) : (
        <span className="history-one" data-testid="history-one">
          {t(view.articleId === undefined ? 'history.onlyThis' : 'history.onlyArticle', {
            entity: t(`history.entity.${view.entity ?? 'article'}`),
            id: one,
          })}{' '}
          <Button isSmall onClick={() => historyView.set({})}>
            {t('history.showAll')}
          </Button>
        </span>
      )}
      <Choice
        label={t('history.column.who')}
        value={view.who ?? ''}
        none={t('history.everybody')}
        options={people.map((who) => ({ value: who, text: who }))}
        onChange={(who) => historyView.set(withField(view, 'who', who))}
      />
      <label className="history-persons">
        <input
          type="checkbox"
          checked={view.byPersons ?? false}
          onChange={(event) => historyView.set(withField(view, 'byPersons', event.target.checked))}
        />
        {t('history.byPersons')}
      </label>
    </div>
  );
}
