// @vitest-environment jsdom
import '../browserGaps.ts';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { navigate } from '../../../renderer/app/route.ts';
import { Screen } from '../../../renderer/app/Screen.tsx';
import { createFakeEngine } from '../fakeEngine.ts';
import { renderScreen } from '../renderScreen.tsx';
import { makeFinding, makeProject } from '../rows.ts';

afterEach(cleanup);

async function openDecision() {
  const engine = createFakeEngine({
    'project.info': () => makeProject(),
    'findings.page': () => ({ rows: [], total: 0, counts: [] }),
    'findings.get': () => makeFinding(),
  });
  renderScreen(engine.session, <Screen />);
  await screen.findByTestId('place-findings');
  act(() => navigate('findings', 5));
  const box = await screen.findByTestId('decision-reason');
  fireEvent.change(box, { target: { value: 'half a thought' } });
  return engine;
}

const reason = (): string | undefined => (screen.queryByTestId('decision-reason') as HTMLTextAreaElement | null)?.value;

test('what is being typed outlives a restart of the engine, which opens the project under a new id', async () => {
  const engine = await openDecision();
  engine.emit('engine', { state: 'stopped' });
  await waitFor(() => expect(engine.session.connection.get()).toBe('restarting'));
  engine.emit('project', makeProject({ openId: 'open-2' }));
  engine.emit('engine', { state: 'ready' });
  await waitFor(() => expect(engine.session.connection.get()).toBe('open'));
  expect(reason()).toBe('half a thought');
});

test('what is being typed outlives a broken wire', async () => {
  const engine = await openDecision();
  engine.drop();
  engine.restore();
  await waitFor(() => expect(engine.inputsOf('findings.get').length).toBeGreaterThan(1));
  expect(reason()).toBe('half a thought');
});

test('another project starts anew, at its home', async () => {
  const engine = await openDecision();
  engine.emit('project', makeProject({ openId: 'open-9', name: 'other' }));
  await waitFor(() => expect(reason()).toBeUndefined());
  expect(location.hash).toBe('#/matrix');
});

test('a closed project leads back to the choice of one', async () => {
  const engine = await openDecision();
  engine.emit('project', null);
  expect(await screen.findByTestId('start-create')).toBeTruthy();
});
