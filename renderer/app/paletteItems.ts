import { showTrace } from '../features/exports/exportsView.ts';
import { factFilter, NO_FILTER } from '../features/facts/factStore.ts';
import { listFilter } from '../features/findings/findingList.ts';
import { useHistorySteps } from '../features/history/useHistorySteps.ts';
import { useProjectActions } from '../features/project/useProjectActions.ts';
import { searchFor } from '../features/search/searchView.ts';
import { setLanguage, useLanguage, useWords } from './language.ts';
import { useRead } from './queries.ts';
import { type MainPlace, navigate, PLACES, SIDE_PLACES } from './route.ts';
import type { OpenDialog } from './Shell.tsx';
import { setTheme, useTheme } from './theme.ts';
import { useWording } from './wording.ts';

export interface PaletteItem {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
  readonly more: string;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
  readonly run: () => void;
}

const MOST_FOUND = 6;

/** As `Shell` gives them out: ten digits, and none for the places after the tenth. */
const keyOfPlace = (place: MainPlace): string | undefined => {
  const at = PLACES.indexOf(place) + 1;
  return at > 10 ? undefined : `Alt ${at % 10}`;
};

function useCommands(onDialog: (dialog: OpenDialog) => void): PaletteItem[] {
  const t = useWords();
  const language = useLanguage();
  const theme = useTheme();
  const steps = useHistorySteps();
  const project = useProjectActions();
  const command = (key: string, text: string, run: () => void, keys?: string): PaletteItem => ({
    key,
    kind: t('search.command'),
    text,
    more: '',
    keys,
    run,
  });
  return [
    ...PLACES.map((place) => command(`go-${place}`, t(`places.${place}`), () => navigate(place), keyOfPlace(place))),
    command('search', t('search:label'), () => navigate('search'), t('key.ctrlShiftF')),
    command('import', t('import.button'), () => onDialog('import'), t('key.ctrlI')),
    command('trouble', t('search.openTrouble'), () => {
      listFilter.set({ family: 'trouble', state: 'open' });
      navigate('findings');
    }),
    command('unreviewed', t('search.unreviewed'), () => {
      factFilter.set({ ...NO_FILTER, status: ['unreviewed'] });
      navigate('facts');
    }),
    ...SIDE_PLACES.map((place) => command(`go-${place}`, t(`extract:${place}.title`), () => navigate(place))),
    command('trace', t('exports:tab.trace'), () => showTrace(null)),
    command('undo', t('history.undo'), steps.undo, t('key.ctrlZ')),
    command('redo', t('history.redo'), steps.redo, t('key.ctrlShiftZ')),
    command('language', t(`languageSwitch.${language === 'en' ? 'zh-Hans' : 'en'}`), () =>
      setLanguage(language === 'en' ? 'zh-Hans' : 'en'),
    ),
    command('theme', t(`theme.${theme === 'dark' ? 'light' : 'dark'}`), () =>
      setTheme(theme === 'dark' ? 'light' : 'dark'),
    ),
    command('settings', t('project.settings'), () => onDialog('settings')),
    command('copy', t('project.saveCopy'), project.saveCopy),
    command('check', t('project.check'), project.check),
    command('keys', t('keyHelp.title'), () => onDialog('keys'), t('key.question')),
  ];
}

function useFound(text: string): PaletteItem[] {
  const t = useWords();
  const wording = useWording();
  const isEnabled = text !== '';
  const options = { isEnabled, keepsLast: true };
  const facts = useRead('facts.page', { filter: { text, minor: 'hide' }, limit: MOST_FOUND }, options);
  const articles = useRead('articles.page', { text, limit: MOST_FOUND }, options);
  const indicators = useRead('indicators.find', { text: text.slice(0, 100), limit: MOST_FOUND }, options);
  if (!isEnabled) return [];
  const filterFacts = (): void => {
    factFilter.set({ ...NO_FILTER, text });
    navigate('facts');
  };
  return [
    {
      key: 'search',
      kind: t('search:title'),
      text: t('search:everywhere', { text }),
      more: '',
      run: () => searchFor(text),
    },
    {
      key: 'trace-text',
      kind: t('exports:tab.trace'),
      text: t('exports:traceOf', { text }),
      more: '',
      run: () => showTrace({ text: text.slice(0, 100) }),
    },
    {
      key: 'all-facts',
      kind: t('places.facts'),
      text: t('search.factsWith', { text }),
      more: facts.data ? String(facts.data.total) : '',
      run: filterFacts,
    },
    ...(indicators.data ?? []).map((indicator) => ({
      key: `indicator-${indicator.id}`,
      kind: t('fact.field.indicator'),
      text: wording.name(indicator),
      more: wording.otherName(indicator),
      run: () => {
        factFilter.set({ ...NO_FILTER, indicatorId: [indicator.id] });
        navigate('facts');
      },
    })),
    ...(facts.data?.rows ?? []).map((fact) => ({
      key: `fact-${fact.id}`,
      kind: t('search.fact'),
      text: `${wording.name(fact.indicator)} · ${wording.quantity(fact.quantity)}`,
      more: [wording.period(fact.when.period), fact.outlet].filter(Boolean).join(' · '),
      run: () => navigate('facts', fact.id),
    })),
    ...(articles.data?.rows ?? []).map((article) => ({
      key: `article-${article.id}`,
      kind: t('search.article'),
      text: article.title,
      more: [article.date, article.outlet].filter(Boolean).join(' · '),
      run: () => navigate('articles', article.id),
    })),
  ];
}

const fold = (text: string): string => text.toLocaleLowerCase();

export function usePaletteItems(text: string, onDialog: (dialog: OpenDialog) => void): PaletteItem[] {
  const commands = useCommands(onDialog);
  const found = useFound(text);
  const fitting = commands.filter((item) => fold(item.text).includes(fold(text)));
  return text === '' ? commands : [...found, ...fitting];
}
