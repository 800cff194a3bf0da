// @vitest-environment jsdom
import '../../browserGaps.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../../renderer/app/language.ts';
import { StartScreen } from '../../../../renderer/features/project/StartScreen.tsx';
import { createFakeEngine } from '../../fakeEngine.ts';
import { renderScreen } from '../../renderScreen.tsx';
import { makeProject } from '../../rows.ts';

afterEach(() => {
  cleanup();
  setLanguage('en');
});

const open = (hasDialogs: boolean) => {
  const engine = createFakeEngine({
    'host.info': () => ({ kind: 'local', version: '0', systemUser: 'u', hasDialogs, canPrint: false }),
    'host.projects': () => [{ handle: 'project-0001', name: 'harbour', modifiedAt: null }],
    'host.newProject': () => 'project-0002',
    'project.open': () => makeProject(),
    'project.create': () => makeProject(),
  });
  renderScreen(engine.session, <StartScreen />);
  return engine;
};

test('opens a known project by its handle', async () => {
  const engine = open(false);
  fireEvent.click(await screen.findByTestId('start-project'));
  await waitFor(() => expect(engine.inputsOf('project.open')).toEqual([{ handle: 'project-0001' }]));
});

test('makes a new one by name', async () => {
  const engine = open(false);
  fireEvent.change(screen.getByTestId('start-name'), { target: { value: ' Ports ' } });
  fireEvent.click(screen.getByTestId('start-create'));
  await waitFor(() => expect(engine.inputsOf('project.create')).toEqual([{ handle: 'project-0002', name: 'Ports' }]));
});

test('offers a native dialog only where the host has one', async () => {
  open(true);
  expect(await screen.findByRole('button', { name: /Open another/ })).toBeTruthy();
  cleanup();
  open(false);
  await screen.findByTestId('start-project');
  expect(screen.queryByRole('button', { name: /Open another/ })).toBeNull();
});

test('changes its language at once, and tells the page', async () => {
  open(false);
  fireEvent.click(screen.getByTestId('language-switch'));
  expect(await screen.findByText('新建项目')).toBeTruthy();
  expect(document.documentElement.lang).toBe('zh-Hans');
});
