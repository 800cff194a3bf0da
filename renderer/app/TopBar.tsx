import type { ProjectInfo } from '../../electron/contract/project.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { WriteButton } from '../components/WriteButton.tsx';
import { ProjectMenu } from '../features/project/ProjectMenu.tsx';
import { setLanguage, useLanguage, useWords } from './language.ts';
import { setTheme, useTheme } from './theme.ts';

interface Props {
  readonly project: ProjectInfo;
  readonly onSearch: () => void;
  readonly onImport: () => void;
}

export function TopBar({ project, onSearch, onImport }: Props) {
  const t = useWords();
  return (
    <header className="top-bar">
      <div className="product-name">
        {t('product.first')}
        <b>{t('product.second')}</b>
      </div>
      <button type="button" className="search-box" data-testid="search-box" onClick={onSearch}>
        <span className="clip">{t('search.hint')}</span>
        <span className="kbd" aria-hidden="true">
          {t('key.ctrlK')}
        </span>
      </button>
      <div className="top-bar-end">
        <ProjectMenu project={project} />
        <LanguageSwitch />
        <ThemeSwitch />
        <WriteButton look="primary" data-testid="import-button" onClick={onImport}>
          {t('import.button')}
        </WriteButton>
      </div>
    </header>
  );
}

export function LanguageSwitch() {
  const t = useWords();
  const other = useLanguage() === 'en' ? 'zh-Hans' : 'en';
  return (
    <Button data-testid="language-switch" lang={other} onClick={() => setLanguage(other)}>
      {t(`languageSwitch.${other}`)}
    </Button>
  );
}

export function ThemeSwitch() {
  const t = useWords();
  const other = useTheme() === 'dark' ? 'light' : 'dark';
  const label = t(`theme.${other}`);
  return (
    <Button data-testid="theme-switch" aria-label={label} title={label} onClick={() => setTheme(other)}>
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </Button>
  );
}
