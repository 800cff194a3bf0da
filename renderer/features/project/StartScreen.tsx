import './start.css';
import { type SyntheticEvent, useState } from 'react';
import { useLanguage, useWords } from '../../app/language.ts';
import { useRead } from '../../app/queries.ts';
import { LanguageSwitch, ThemeSwitch } from '../../app/TopBar.tsx';
import { Button } from '../../components/Button.tsx';
import { Field } from '../../components/Field.tsx';
import { useProjectActions } from './useProjectActions.ts';

export function StartScreen() {
  const t = useWords();
  const { data: host } = useRead('host.info', {});
  const actions = useProjectActions();
  return (
    <main className="start">
      <header className="start-head">
        <h1>
          {t('product.first')}
          <b>{t('product.second')}</b>
        </h1>
        <p className="muted">{t('start.promise')}</p>
        <div className="start-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <div className="start-columns">
        <KnownProjects onOpen={actions.open} />
        <section className="card start-card">
          <h2>{t('start.new')}</h2>
          <NewProject onCreate={actions.create} />
          {host?.hasDialogs && <Button onClick={actions.pick}>{t('start.openOther')}</Button>}
        </section>
      </div>
    </main>
  );
}

function KnownProjects({ onOpen }: { onOpen: (handle: string) => void }) {
  const t = useWords();
  const language = useLanguage();
  const { data: projects = [] } = useRead('host.projects', {});
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="card start-card">
      <h2>{t('start.known')}</h2>
      {projects.length === 0 && <p className="muted">{t('start.none')}</p>}
      <ul className="start-list">
        {projects.map(({ handle, name, modifiedAt }) => (
          <li key={handle}>
            <button type="button" data-testid="start-project" onClick={() => onOpen(handle)}>
              <span className="clip">{name}</span>
              <span className="muted">{modifiedAt ? dates.format(new Date(modifiedAt)) : ''}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NewProject({ onCreate }: { onCreate: (name: string) => void }) {
  const t = useWords();
  const [name, setName] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (name.trim()) onCreate(name.trim());
  };
  return (
    <form className="start-form" onSubmit={submit}>
      <Field label={t('start.name')}>
        <input
          className="input"
          data-testid="start-name"
          value={name}
          maxLength={120}
          onChange={(e) => setName(e.target.value)}
        />
      </Field>
      <Button type="submit" look="primary" data-testid="start-create" disabled={!name.trim()}>
        {t('start.create')}
      </Button>
    </form>
  );
}
