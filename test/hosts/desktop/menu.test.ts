import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { LOCALES, type Locale } from '../../../electron/common/words.ts';
import { loadWords } from '../../../electron/hosts/words.ts';
import { fake } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));
const { installMenu } = await import('../../../electron/hosts/desktop/menu.ts');

const listLabels = (items: MenuItemConstructorOptions[]): string[] =>
  items.flatMap(({ type, label, submenu }) => [
    ...(type === 'separator' ? [] : [label ?? '']),
    ...listLabels((submenu ?? []) as MenuItemConstructorOptions[]),
  ]);

function build(platform: NodeJS.Platform, locale: Locale): string[] {
  const nothing = (): void => {};
  const spy = vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
  installMenu({
    translate: loadWords(locale),
    recent: ['/a/b.crosscheck'],
    send: nothing,
    newProject: nothing,
    openProject: nothing,
    openRecent: nothing,
    openLog: nothing,
  });
  spy.mockRestore();
  return listLabels(fake.menu);
}

it.each(LOCALES.flatMap((locale) => (['linux', 'darwin'] as const).map((platform) => [platform, locale] as const)))(
  'on %s in %s every entry has its word',
  (platform, locale) => {
    const labels = build(platform, locale);
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => label === '' || label.includes('menu:') || label.includes('{{'))).toEqual([]);
    const own = new Set(['Crosscheck', 'b.crosscheck']);
    if (locale === 'zh-Hans')
      expect(labels.filter((label) => !own.has(label) && !/\p{Script=Han}/u.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  },
);
