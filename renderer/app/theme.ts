import { createPersisted } from './persisted.ts';
import { createStore, useStore } from './store.ts';

export type Theme = 'light' | 'dark';
export type ThemeChoice = Theme | 'system';

const choice = createPersisted<ThemeChoice>('theme', 'system');
const system = window.matchMedia?.('(prefers-color-scheme: dark)');
const resolve = (): Theme => {
  const chosen = choice.get();
  return chosen === 'system' ? (system?.matches ? 'dark' : 'light') : chosen;
};
const theme = createStore<Theme>(resolve());

function applyTheme(): void {
  theme.set(resolve());
  document.documentElement.dataset.theme = theme.get();
  document.body.classList.toggle('bp6-dark', theme.get() === 'dark');
}
choice.subscribe(applyTheme);
system?.addEventListener('change', applyTheme);
applyTheme();

export const useTheme = (): Theme => useStore(theme);
export const setTheme = (next: ThemeChoice): void => choice.set(next);
